package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.exchange.reading.FileForm.Kind;
import org.claimtracker.exchange.reading.format.Encoding;

/** A file of other desks' checks, whose form is known. */
public final class ReviewFile {

  /** Where a dump stands on the site whose verdicts it holds. */
  private static final Pattern DUMP = Pattern.compile("(https?://.+)/dumps/[^/]+");

  /** States of work in Check, folded. */
  private static final Set<String> UNFINISHED = Set.of("unstarted", "in progress");

  private final Path file;
  private final String name;
  private final FormDetection.Found found;

  private ReviewFile(Path file, String name, FormDetection.Found found) {
    this.file = file;
    this.name = name;
    this.found = found;
  }

  /**
   * Finds out what a file is.
   *
   * @param name as it was given, or the address it comes from, whose ending may help; null for none
   * @throws UnreadableFile if it is no form that can be read
   */
  public static ReviewFile detect(Path file, String name) {
    try {
      return new ReviewFile(file, name, FormDetection.of(file, name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public FileForm form() {
    return found.form();
  }

  /** Begins to read at the first row. */
  public ReviewReader open(Reading reading) {
    ColumnMapping mapping = reading.mapping() == null ? form().mapping() : reading.mapping();
    try {
      return new RowReader(
          () -> rows(mapping),
          Files.size(file),
          reading,
          form().kind() == Kind.CHECK ? UNFINISHED : Set.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private RawRows rows(ColumnMapping mapping) throws IOException {
    Encoding encoding = found.encoding();
    return switch (form().kind()) {
      case CSV, TSV, CHECK -> new TableRows(file, encoding, found.shape(), mapping);
      case NDJSON, VERDICTS -> new LineRows(file, encoding, site());
      case HTML -> new PageRows(file, encoding.charset());
      case WXR -> new PostRows(file);
      default ->
          encoding.isUtf8() ? new DocumentRows(file, encoding.bom()) : new Utf8Copy(file, encoding);
    };
  }

  private String site() {
    Matcher dump = DUMP.matcher(name == null ? "" : name);
    return dump.matches() ? dump.group(1) : null;
  }
}
