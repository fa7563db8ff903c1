package org.claimtracker.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimtracker.search.Matcher.Candidate;

/**
 * What a ranking is worth. Precision and recall are of the first claims at or above {@link
 * Likeness#SAME}, where each text comes twice: once as it is, and once as if its matches had never
 * been checked. A claim with the same words as a match is a match.
 */
record RankingScores(
    double map5, double mrr, double recall20, double precision, double recall, int queries) {

  static RankingScores of(Map<String, List<Candidate>> run, Map<String, Set<String>> right) {
    double map5 = 0;
    double mrr = 0;
    double recall20 = 0;
    int found = 0;
    int wrong = 0;
    for (Map.Entry<String, Set<String>> query : right.entrySet()) {
      List<Candidate> ranked = run.getOrDefault(query.getKey(), List.of());
      Set<String> wanted = query.getValue();
      int hits = 0;
      for (int n = 0; n < ranked.size(); n++) {
        if (wanted.contains(ranked.get(n).slug())) {
          hits++;
          map5 += n < 5 ? (double) hits / (n + 1) / wanted.size() : 0;
          mrr += hits == 1 ? 1.0 / (n + 1) : 0;
          recall20 += n < 20 ? 1.0 / wanted.size() : 0;
        }
      }
      Set<String> same = withTheSameWords(ranked, wanted);
      Optional<Candidate> first = ranked.stream().findFirst().filter(RankingScores::isSame);
      if (first.isPresent() && same.contains(first.get().slug())) {
        found++;
      } else if (first.isPresent()) {
        wrong++;
      }
      boolean wrongWithoutMatch =
          ranked.stream()
              .filter(one -> !same.contains(one.slug()))
              .findFirst()
              .filter(RankingScores::isSame)
              .isPresent();
      wrong += wrongWithoutMatch ? 1 : 0;
    }
    int queries = right.size();
    return new RankingScores(
        map5 / queries,
        mrr / queries,
        recall20 / queries,
        (double) found / Math.max(1, found + wrong),
        (double) found / queries,
        queries);
  }

  private static boolean isSame(Candidate candidate) {
    return candidate.sureness() >= Likeness.SAME;
  }

  private static Set<String> withTheSameWords(List<Candidate> ranked, Set<String> wanted) {
    Set<String> statements =
        ranked.stream()
            .filter(one -> wanted.contains(one.slug()))
            .map(RankingScores::words)
            .collect(Collectors.toSet());
    Set<String> same = new HashSet<>(wanted);
    ranked.stream()
        .filter(one -> statements.contains(words(one)))
        .forEach(one -> same.add(one.slug()));
    return same;
  }

  private static String words(Candidate candidate) {
    return words(candidate.statement());
  }

  static String words(String statement) {
    return statement.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
