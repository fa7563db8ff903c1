package org.claimtracker.publish.read;

import java.time.Instant;
import java.util.List;
import org.claimtracker.review.Publication;
import org.claimtracker.review.Review;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That a revision was retracted, and why, without any of its words.
 *
 * @param withdraws this revision alone, or the verdict with all revisions up to then
 */
@Schema(requiredProperties = {"revision", "at", "withdraws", "reason"})
public record RetractedRevision(int revision, Instant at, Withdrawal withdraws, String reason) {

  /** Those among these publications, in the same order. */
  static List<RetractedRevision> among(List<Publication> all) {
    return all.stream()
        .map(publication -> publication.review)
        .filter(review -> review.state() == ReviewState.RETRACTED)
        .map(RetractedRevision::of)
        .toList();
  }

  private static RetractedRevision of(Review review) {
    return new RetractedRevision(
        review.revision.number, review.endedAt(), review.withdraws(), review.retractionReason());
  }
}
