package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.verdict.Withdrawal;

/**
 * The state of a claim and its verdict, as recorded before and after each move.
 *
 * @param withdraws what a retraction that is asked for would withdraw
 * @param withdrawn the numbers of the withdrawn revisions, newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReviewSnapshot(
    ClaimState claim,
    Integer openRevision,
    ReviewState openState,
    Integer standingRevision,
    Integer approvals,
    Instant scheduledFor,
    Instant embargoUntil,
    String assignee,
    Withdrawal withdraws,
    List<Integer> withdrawn,
    String said) {

  /** The present state; {@code said} is the reason or comment given with the move. */
  static ReviewSnapshot of(ReviewContext context, String said) {
    Review open = context.open();
    Review standing = context.standing();
    List<Integer> withdrawn =
        context.reviews().stream()
            .filter(Review::isWithdrawn)
            .map(review -> review.revision.number)
            .toList();
    return new ReviewSnapshot(
        context.claim().state(),
        open == null ? null : open.revision.number,
        open == null ? null : open.state(),
        standing == null ? null : standing.revision.number,
        open == null ? null : context.approvals().size(),
        open == null ? null : open.scheduledFor(),
        context.embargoUntil(),
        open == null || open.assignee == null ? null : open.assignee.handle,
        standing == null ? null : standing.withdraws(),
        withdrawn.isEmpty() ? null : withdrawn,
        said);
  }
}
