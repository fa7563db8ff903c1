package org.claimtracker.intake.training;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Measures of a ranking against people's decisions.
 *
 * @param averagePrecision from 0 to 1: mean precision at each positive
 * @param f1 from 0 to 1, with one half as the threshold
 */
@Schema(requiredProperties = {"averagePrecision", "f1"})
public record Metrics(
    @Schema(examples = "0.87") double averagePrecision, @Schema(examples = "0.71") double f1) {

  /** A score and the true label. */
  record Judged(double score, boolean right) {}

  static Metrics of(List<Judged> judged) {
    List<Judged> ranked =
        IntStream.range(0, judged.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(i -> -judged.get(i).score)
                    .thenComparingInt(i -> i))
            .map(judged::get)
            .toList();
    long right = judged.stream().filter(Judged::right).count();
    long found = 0;
    double precision = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).right) {
        found++;
        precision += found / (i + 1.0);
      }
    }
    long taken = judged.stream().filter(one -> one.score > 0.5).count();
    long rightlyTaken = judged.stream().filter(one -> one.score > 0.5 && one.right).count();
    return new Metrics(
        rounded(right == 0 ? 0 : precision / right),
        rounded(taken + right == 0 ? 0 : 2.0 * rightlyTaken / (taken + right)));
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }

  @JsonIgnore
  boolean isBetterThan(Metrics other) {
    return averagePrecision > other.averagePrecision;
  }
}
