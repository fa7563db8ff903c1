package org.claimtracker.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Files of made-up checks, each with what an import must give. */
public final class MadeFiles {

  public static final List<String> NAMES =
      List.of(
          "check.csv",
          "columns-1-index.csv",
          "columns-2-quotes.csv",
          "columns-3-semicolon.csv",
          "columns-4-utf16le.csv",
          "columns-5-cp1251.csv",
          "columns-large.csv",
          "datafeed.json",
          "google.json",
          "jsonld-empty-strings.json",
          "jsonld-graph.json",
          "jsonld-inverted.json",
          "jsonld-item-list.json",
          "jsonld-main-entity.json",
          "jsonld-prefix.json",
          "jsonld-two-on-page.json",
          "jsonld-type-list.json",
          "page-1-entities.html",
          "page-2-broken.html",
          "page-3-two.html",
          "reviews.ndjson",
          "scales.tsv",
          "wxr.xml");

  private static final int LARGE = 600_000;

  private MadeFiles() {}

  /** A file, or the one that is too large to be kept. */
  public static byte[] bytes(String name) {
    return name.equals("columns-large.csv") ? large().getBytes(UTF_8) : resource(name);
  }

  public static JsonNode expected(String name) {
    try {
      return Http.JSON.readTree(resource(name + ".expected.json"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The table of labels that all expectations use: publisher, label and meaning in each row. */
  public static List<String[]> labels() {
    return new String(resource("labels.csv"), UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
        .map(cells -> new String[] {cells[0], cells[1].replace("\"", ""), cells[2]})
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream kept = MadeFiles.class.getResourceAsStream("/imports/" + name)) {
      return kept.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
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
