package org.claimtracker.publish.read;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.claimtracker.common.Problems;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;

/** The errors for a verdict that is not published. */
public final class Retracted {

  private Retracted() {}

  /**
   * 410 with the reason for a retracted verdict; the same 404 for an unpublished and an unknown
   * one.
   */
  public static HttpProblem or404(String slug) {
    return review(slug)
        .map(Retracted::gone)
        .orElseGet(() -> Problems.notFound(ReaderError.NO_PUBLISHED_VERDICT, slug));
  }

  /** The last retracted review of a claim without a current publication. */
  public static Optional<Review> review(String slug) {
    return Review.find(
            "claim.slug = ?1 and state = ?2 order by endedAt desc, id desc",
            slug,
            ReviewState.RETRACTED)
        .firstResultOptional();
  }

  static HttpProblem gone(Review review) {
    return Problems.problem(410, "Retracted", ReaderError.RETRACTED.with(review.retractionReason()))
        .with("reason", review.retractionReason())
        .with("retractedAt", review.withdrawnAt())
        .build();
  }
}
