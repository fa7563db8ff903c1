package org.claimtracker.review.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.review.ReviewState;

/**
 * A claim as a piece of work: where it is on the desk, since when, and who has it.
 *
 * @param assignee handle of who checks it; null for nobody
 * @param reviewer handle of the editor who looks after the review; null for nobody
 * @param since when it came to its stage
 * @param revision number of the revision in work; null for none
 * @param ratingKey of the revision in work, or else of the published one; null for none
 * @param part what the caller has in the revision in work: AUTHOR, APPROVER or null
 * @param retractionAskedBy handle of who wants the published verdict withdrawn; null for nobody
 * @param lookAgainOn the day on which it is to be looked at again; null for none
 * @param dueAgain whether that day has come
 */
public record WorkItem(
    long id,
    String slug,
    String statement,
    String language,
    String claimant,
    String claimantSlug,
    ClaimState claimState,
    ReviewState openState,
    String assignee,
    String reviewer,
    Instant loggedAt,
    Instant updatedAt,
    Instant since,
    boolean overdue,
    Integer revision,
    String ratingKey,
    String ratingLabel,
    Instant scheduledFor,
    Instant embargoUntil,
    String part,
    boolean published,
    String retractionAskedBy,
    String retractionReason,
    LocalDate lookAgainOn,
    String lookAgainWhy,
    boolean dueAgain) {

  public Stage stage() {
    return Stage.of(claimState, openState);
  }

  /** Whether its stage is one with work left to do. */
  public boolean isUnfinished() {
    return Stage.UNFINISHED.contains(stage());
  }
}
