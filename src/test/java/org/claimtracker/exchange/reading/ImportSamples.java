package org.claimtracker.exchange.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Files of made-up checks, and what reading gives. */
final class ImportSamples {

  private static final int LARGE = 600_000;

  private ImportSamples() {}

  static InputStream resource(String name) {
    return ImportSamples.class.getResourceAsStream("/imports/" + name);
  }

  /** A file below {@code imports}, or the one that is too large to be kept there. */
  static Path file(String name, Path folder) {
    Path file = folder.resolve(name);
    try (InputStream kept = resource(name)) {
      if (kept == null) {
        return Files.writeString(file, large());
      }
      Files.copy(kept, file);
      return file;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static LabelTable labels() {
    try (InputStream table = resource("labels.csv")) {
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList();
      return LabelTable.of(
          lines.stream()
              .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
              .map(cells -> new LabelMeaning(cells[0], cells[1].replace("\"", ""), cells[2]))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
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

  /** Seven rows; two have a field of 600,000 characters. */
  private static String large() {
    String ids =
        LongStream.range(0, 31_579)
            .mapToObj(id -> String.valueOf(900_000_000_000_000_000L + 7 * id))
            .collect(Collectors.joining("\t", "", "\t" + "9".repeat(LARGE)))
            .substring(0, LARGE);
    return String.join(
        "\n",
        "id,news_url,claim,speaker,verdict,date,post_ids",
        "m1,https://bigfields.example/1,Ten thousand people posted the same picture.,Jane Roe,"
            + "False,2024-03-01,"
            + ids,
        "m2,https://bigfields.example/2,Nobody posted the picture.,John Doe,True,2024-03-02,",
        "m3,,The picture has no address.,John Doe,False,2024-03-03,1",
        "m4,https://bigfields.example/4,The picture was taken in Samplevale.,Jane Roe,"
            + "Misleading,2024-03-04,1\t2",
        "m5,https://bigfields.example/5,,Jane Roe,False,2024-03-05,3",
        "m6,https://bigfields.example/2,Nobody posted the picture.,John Doe,True,2024-03-02," + ids,
        "m7,https://bigfields.example/7,The file ends without a line end.,,Fake,2024-03-06,");
  }
}
