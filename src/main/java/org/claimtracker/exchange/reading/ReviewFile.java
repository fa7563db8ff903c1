package org.claimtracker.exchange.reading;

import java.nio.file.Path;

/** A file of other desks' checks, whose form is known. */
public final class ReviewFile {

  private final Path file;
  private final FileForm form;

  private ReviewFile(Path file, FileForm form) {
    this.file = file;
    this.form = form;
  }

  /**
   * Finds out what a file is.
   *
   * @param name as it was given, whose ending may help; null for none
   * @throws UnreadableFile if it is no form that can be read
   */
  public static ReviewFile detect(Path file, String name) {
    throw new UnreadableFile(UnreadableFile.Reason.FILE_FORM_UNKNOWN.with());
  }

  public FileForm form() {
    return form;
  }

  public Path file() {
    return file;
  }

  /** Begins to read at the first row. */
  public ReviewReader open(Reading reading) {
    throw new UnsupportedOperationException(form.kind().name());
  }
}
