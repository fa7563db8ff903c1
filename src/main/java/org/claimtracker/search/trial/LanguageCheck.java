package org.claimtracker.search.trial;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.lucene.Embedding;

/**
 * Whether a model understands a language, by four sentences, each in two wordings that share hardly
 * a word: the nearest of the other wordings has to be its own.
 *
 * @param asked the number of sentences compared
 * @param own how many have their own other wording nearest
 * @param english how many have their English translation nearest
 */
record LanguageCheck(String language, int asked, int own, int english) {

  private static final String SENTENCES = "/model-check.csv";

  /** So many may be right by words that several languages share. */
  private static final double PARTLY = 0.75;

  private record Wordings(List<Embedding> first, List<Embedding> second) {}

  static List<LanguageCheck> of(EmbeddingModel model) throws IOException {
    Map<String, Wordings> read = read(model);
    Wordings english = read.get("en");
    List<LanguageCheck> checks = new ArrayList<>();
    read.forEach(
        (language, wordings) ->
            checks.add(
                new LanguageCheck(
                    language,
                    2 * wordings.first.size(),
                    nearest(wordings.first, wordings.second)
                        + nearest(wordings.second, wordings.first),
                    nearest(wordings.first, english.first)
                        + nearest(wordings.second, english.first))));
    return checks;
  }

  private static Map<String, Wordings> read(EmbeddingModel model) throws IOException {
    Map<String, Wordings> read = new LinkedHashMap<>();
    try (InputStream file = LanguageCheck.class.getResourceAsStream(SENTENCES);
        Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : rows) {
        Wordings wordings =
            read.computeIfAbsent(
                row.getField("language"),
                first -> new Wordings(new ArrayList<>(), new ArrayList<>()));
        List<Embedding> both = model.of(List.of(row.getField("first"), row.getField("second")));
        wordings.first.add(both.get(0));
        wordings.second.add(both.get(1));
      }
    }
    return read;
  }

  private static int nearest(List<Embedding> asked, List<Embedding> among) {
    int right = 0;
    for (int n = 0; n < asked.size(); n++) {
      int best = 0;
      for (int other = 1; other < among.size(); other++) {
        if (likeness(asked.get(n), among.get(other)) > likeness(asked.get(n), among.get(best))) {
          best = other;
        }
      }
      right += best == n ? 1 : 0;
    }
    return right;
  }

  private static double likeness(Embedding one, Embedding other) {
    return one.likeness(other.vector());
  }

  /** Whether it can be named as a language of the model. */
  boolean isUnderstood() {
    return own == asked && english > PARTLY * asked;
  }

  String verdict() {
    return isUnderstood()
        ? "understood"
        : own >= PARTLY * asked ? "partly understood" : "not understood";
  }
}
