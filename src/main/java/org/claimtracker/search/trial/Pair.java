package org.claimtracker.search.trial;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;

/**
 * A text and a claim, and whether a person says that they claim the same.
 *
 * @param language of the text
 * @param languageOfClaim that the claim is logged in
 */
record Pair(String text, String language, String claim, String languageOfClaim, boolean same) {

  private static final List<String> COLUMNS = List.of("text", "claim", "same");
  private static final Set<String> YES = Set.of("yes", "true", "1", "same");
  private static final Set<String> NO = Set.of("no", "false", "0", "different");

  boolean isAcrossLanguages() {
    return !LanguageAnalyzers.readAs(language).equals(LanguageAnalyzers.readAs(languageOfClaim));
  }

  /**
   * Reads pairs from a table with the columns text, claim and same, and, if they are there,
   * language and claimLanguage; the languages are guessed else.
   *
   * @throws IOException if it cannot be read, with the line and what is wrong with it
   */
  static List<Pair> in(Path file) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        pairs.add(of(file, row));
      }
    } catch (CsvParseException broken) {
      throw new IOException(file + " is no CSV: " + broken.getMessage(), broken);
    } catch (CharacterCodingException | UncheckedIOException unreadable) {
      throw new IOException(file + " cannot be read as UTF-8", unreadable);
    }
    if (pairs.isEmpty()) {
      throw new IOException(file + " has no pairs: it needs a first line text,claim,same");
    }
    return pairs;
  }

  private static Pair of(Path file, NamedCsvRecord row) throws IOException {
    String where = file + ", line " + row.getStartingLineNumber();
    for (String column : COLUMNS) {
      if (value(row, column).isEmpty()) {
        throw new IOException("%s: there is no %s".formatted(where, column));
      }
    }
    String same = value(row, "same").toLowerCase(Locale.ROOT);
    if (!YES.contains(same) && !NO.contains(same)) {
      throw new IOException("%s: same is yes or no, not %s".formatted(where, same));
    }
    String text = value(row, "text");
    String claim = value(row, "claim");
    return new Pair(
        text,
        language(value(row, "language"), text),
        claim,
        language(value(row, "claimLanguage"), claim),
        YES.contains(same));
  }

  private static String language(String given, String text) {
    return given.isEmpty() ? LanguageGuess.mostLikely(text) : given;
  }

  private static String value(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }
}
