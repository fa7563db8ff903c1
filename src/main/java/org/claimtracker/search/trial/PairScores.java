package org.claimtracker.search.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Entry;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchInput;
import org.claimtracker.search.match.MatchScore;
import org.claimtracker.search.match.PostText;
import org.claimtracker.search.match.SuggestedMatches;
import org.claimtracker.search.match.SuggestedMatches.Part;

/**
 * How pairs are answered on a desk that has logged all their claims.
 *
 * @param same pairs that claim the same
 * @param found of these, how many are suggested
 * @param surely of these, how many are suggested as very likely the same
 * @param different the other pairs
 * @param wrongly of these, how many are suggested as very likely the same
 */
record PairScores(int same, int found, int surely, int different, int wrongly) {

  private static final int SHOWN = 5;

  /**
   * @param wordsWeight see {@link MatchScore}
   */
  static PairScores of(List<Pair> pairs, EmbeddingModel model, double wordsWeight)
      throws IOException {
    Path place = Files.createTempDirectory("model-check");
    try (ClaimIndex desk = ClaimIndex.in(place)) {
      fill(desk, pairs, model);
      MatchScore score = new MatchScore(wordsWeight);
      int[] counts = new int[5];
      for (Pair pair : pairs) {
        Match match = match(desk, pair, model, score);
        boolean surely = match != null && match.band() == Match.Band.SAME;
        if (pair.same()) {
          counts[0]++;
          counts[1] += match == null ? 0 : 1;
          counts[2] += surely ? 1 : 0;
        } else {
          counts[3]++;
          counts[4] += surely ? 1 : 0;
        }
      }
      return new PairScores(counts[0], counts[1], counts[2], counts[3], counts[4]);
    } finally {
      delete(place);
    }
  }

  private static Match match(ClaimIndex desk, Pair pair, EmbeddingModel model, MatchScore score) {
    List<Part> parts =
        Part.of(new PostText(pair.text()), words -> model.asked(words, pair.language()));
    MatchInput asked = MatchInput.text(pair.text(), pair.language(), SHOWN);
    return SuggestedMatches.of(desk, parts, asked, score).stream()
        .filter(match -> match.slug().equals(pair.claim()))
        .findFirst()
        .orElse(null);
  }

  private static void fill(ClaimIndex desk, List<Pair> pairs, EmbeddingModel model)
      throws IOException {
    Map<String, String> claims = new LinkedHashMap<>();
    pairs.forEach(pair -> claims.put(pair.claim(), pair.languageOfClaim()));
    long id = 0;
    for (Map.Entry<String, String> claim : claims.entrySet()) {
      String statement = claim.getKey();
      String language = claim.getValue();
      Entry entry =
          new Entry(
              ++id, statement, language, statement, "", List.of(), List.of(), Map.of(), Map.of());
      desk.put(
          entry, model.speaks(language) ? List.of(model.asked(statement, language)) : List.of());
    }
    desk.show();
  }

  private static void delete(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
