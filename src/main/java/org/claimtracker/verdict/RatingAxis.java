package org.claimtracker.verdict;

import java.util.IntSummaryStatistics;
import java.util.Objects;
import java.util.Optional;

/** The two ends of the true-false axis on one version of a scale. */
public record RatingAxis(int worst, int best) {

  /** The axis that a rating lies on; empty for a rating off the axis. */
  public static Optional<RatingAxis> of(RatingView rating) {
    if (rating.axisValue() == null) {
      return Optional.empty();
    }
    return RatingScale.version(rating.scale(), rating.scaleVersion())
        .map(RatingAxis::of)
        .filter(axis -> axis.worst < axis.best);
  }

  private static RatingAxis of(RatingScale scale) {
    IntSummaryStatistics values =
        scale.ratings.stream()
            .map(rating -> rating.axisValue)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .summaryStatistics();
    return new RatingAxis(values.getMin(), values.getMax());
  }
}
