package org.claimtracker.search;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** A suggested claim with its score, and whether people say that it is the same. */
public record Answer(double score, boolean right) {

  /** The bounds of the score intervals reported together. */
  private static final List<Double> BORDERS = List.of(0.05, 0.3, 0.5, 0.7, 0.85, 0.93, 1.01);

  /** Whether the scores are calibrated. */
  public static void print(List<Answer> answers, PrintStream out) {
    for (int n = 0; n + 1 < BORDERS.size(); n++) {
      double from = BORDERS.get(n);
      double to = BORDERS.get(n + 1);
      List<Answer> between =
          answers.stream().filter(one -> one.score() >= from && one.score() < to).toList();
      out.printf(
          Locale.ROOT,
          "    scored %.2f on average: %.2f are right, of %d%n",
          between.stream().mapToDouble(Answer::score).average().orElse(Double.NaN),
          between.stream().mapToInt(one -> one.right() ? 1 : 0).average().orElse(Double.NaN),
          between.size());
    }
  }
}
