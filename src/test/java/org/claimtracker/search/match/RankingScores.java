package org.claimtracker.search.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.search.Answer;

/**
 * The quality of a ranking. Precision and recall are of the best claims at or above {@link
 * MatchScore#SAME}, with each text asked twice: as it is, and as if its matches had never been
 * checked. Claims with the same words, which differ in quotation marks alone, count as one.
 */
record RankingScores(
    double map5,
    double mrr,
    double recall20,
    double precision,
    double recall,
    int queries,
    List<Answer> answers) {

  /**
   * @param statements of all claims, by slug
   */
  static RankingScores of(
      Map<String, List<Candidate>> run,
      Map<String, Set<String>> right,
      Map<String, String> statements) {
    double map5 = 0;
    double mrr = 0;
    double recall20 = 0;
    List<Answer> answers = new ArrayList<>();
    for (Map.Entry<String, Set<String>> query : right.entrySet()) {
      List<Candidate> ranked =
          withoutTwins(run.getOrDefault(query.getKey(), List.of()), statements);
      Set<String> wanted =
          query.getValue().stream()
              .map(slug -> words(statements.get(slug)))
              .collect(Collectors.toSet());
      int hits = 0;
      for (int n = 0; n < ranked.size(); n++) {
        if (wanted.contains(words(statements.get(ranked.get(n).slug())))) {
          hits++;
          map5 += n < 5 ? (double) hits / (n + 1) / wanted.size() : 0;
          mrr += hits == 1 ? 1.0 / (n + 1) : 0;
          recall20 += n < 20 ? 1.0 / wanted.size() : 0;
        }
      }
      Set<String> same =
          ranked.stream()
              .map(Candidate::slug)
              .filter(slug -> wanted.contains(words(statements.get(slug))))
              .collect(Collectors.toSet());
      Stream.concat(
              ranked.stream().limit(1),
              ranked.stream().filter(one -> !same.contains(one.slug())).limit(1))
          .map(one -> new Answer(one.sureness(), same.contains(one.slug())))
          .forEach(answers::add);
    }
    int queries = right.size();
    long found = answers.stream().filter(one -> isSame(one) && one.right()).count();
    long wrong = answers.stream().filter(one -> isSame(one) && !one.right()).count();
    return new RankingScores(
        map5 / queries,
        mrr / queries,
        recall20 / queries,
        (double) found / Math.max(1, found + wrong),
        (double) found / queries,
        queries,
        answers);
  }

  private static boolean isSame(Answer answer) {
    return answer.score() >= MatchScore.SAME;
  }

  /** Each statement once, at its best place. */
  private static List<Candidate> withoutTwins(
      List<Candidate> ranked, Map<String, String> statements) {
    Set<String> seen = new HashSet<>();
    return ranked.stream().filter(one -> seen.add(words(statements.get(one.slug())))).toList();
  }

  static String words(String statement) {
    return statement.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** As a TREC run. */
  static void write(Map<String, List<Candidate>> run, Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    run.forEach(
        (query, ranked) -> {
          for (int n = 0; n < ranked.size(); n++) {
            Candidate one = ranked.get(n);
            lines.add(
                String.format(
                    Locale.ROOT,
                    "%s Q0 %s %d %.12f claim-tracker",
                    query,
                    one.slug(),
                    n + 1,
                    one.sureness()));
          }
        });
    Files.write(file, lines);
  }
}
