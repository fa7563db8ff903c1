package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.MadeFiles;

/** Files of made-up checks, and what reading gives. */
final class ImportSamples {

  private ImportSamples() {}

  /** A file below {@code imports}, or the one that is too large to be kept there. */
  static Path file(String name, Path folder) {
    try {
      return Files.write(folder.resolve(name), MadeFiles.bytes(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static LabelTable labels() {
    return LabelTable.of(
        MadeFiles.labels().stream()
            .map(cells -> new LabelMeaning(cells[0], cells[1], cells[2]))
            .toList());
  }

  static Reading plainly() {
    return new Reading(null, labels(), null);
  }

  static List<RowResult> read(Path file, Reading reading) {
    List<RowResult> rows = new ArrayList<>();
    try (ReviewReader reader = ReviewFile.detect(file, file.toString()).open(reading)) {
      reader.forEachRemaining(rows::add);
    }
    return rows;
  }

  static List<RowResult> read(Path folder, String name, String text) {
    try {
      return read(Files.writeString(folder.resolve(name), text), plainly());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
