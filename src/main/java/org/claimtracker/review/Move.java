package org.claimtracker.review;

import static org.claimtracker.claim.ClaimState.CHECKED;
import static org.claimtracker.claim.ClaimState.DECLINED;
import static org.claimtracker.claim.ClaimState.DUPLICATE;
import static org.claimtracker.claim.ClaimState.LOGGED;
import static org.claimtracker.claim.ClaimState.UNDER_CHECK;
import static org.claimtracker.claim.ClaimState.WITHDRAWN;
import static org.claimtracker.review.ReviewState.APPROVED;
import static org.claimtracker.review.ReviewState.DISCARDED;
import static org.claimtracker.review.ReviewState.IN_REVIEW;
import static org.claimtracker.review.ReviewState.PUBLISHED;
import static org.claimtracker.review.ReviewState.RETRACTED;

import java.util.Locale;
import java.util.Set;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Message;

/**
 * The table of moves: what can be done with a claim or a revision, from which states, to which, and
 * with which permission. The API and its OpenAPI document derive from it.
 */
public enum Move {
  TAKE_UP(
      "Start checking the claim; it is assigned to you",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED),
      Set.of(),
      UNDER_CHECK),
  ASSIGN(
      "Assign the claim to somebody",
      Permission.REVIEW,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      UNDER_CHECK),
  UNASSIGN(
      "Unassign the claim; it returns to the queue",
      Permission.REVIEW,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      LOGGED) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return context.isSubmitted()
          ? ReviewError.VERDICT_HANDED_IN.with()
          : context.isUnassigned() ? ReviewError.NOBODY_CHECKS.with() : null;
    }
  },
  DECLINE(
      "Close the claim unchecked, with a reason",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      DECLINED),
  MARK_DUPLICATE(
      "Close the claim as a duplicate of another one",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      DUPLICATE),
  WITHDRAW(
      "Withdraw a claim that was logged by mistake, with a reason; nothing of it was ever"
          + " published",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      WITHDRAWN) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return context.lastPublished() == null ? null : ReviewError.PUBLISHED_BEFORE.with();
    }
  },
  REOPEN(
      "Reopen a claim that was declined, withdrawn or closed as a duplicate",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(DECLINED, DUPLICATE, WITHDRAWN),
      Set.of(),
      LOGGED),
  DRAFT(
      "Write the verdict; a submitted or approved revision returns to draft and loses its"
          + " approvals",
      Permission.DRAFT_VERDICTS,
      Subject.OPEN_REVISION_OR_NEW,
      Set.of(LOGGED, UNDER_CHECK, CHECKED),
      Set.of(ReviewState.DRAFT, IN_REVIEW, APPROVED),
      ReviewState.DRAFT),
  DISCARD(
      "Discard the draft; what is published stays, and the record keeps what was discarded",
      Permission.DRAFT_VERDICTS,
      Subject.OPEN_REVISION,
      Set.of(LOGGED, UNDER_CHECK, CHECKED),
      Set.of(ReviewState.DRAFT),
      DISCARDED),
  SUBMIT(
      "Submit the draft for review",
      Permission.DRAFT_VERDICTS,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(ReviewState.DRAFT),
      IN_REVIEW),
  REQUEST_CHANGES(
      "Send the revision back to its authors, with a comment",
      Permission.REVIEW,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(IN_REVIEW, APPROVED),
      ReviewState.DRAFT),
  APPROVE(
      "Approve the revision as it stands; with enough approvals it can be published",
      Permission.REVIEW,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(IN_REVIEW),
      APPROVED),
  PUBLISH(
      "Publish the revision; it supersedes the previous one",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      PUBLISHED),
  SCHEDULE(
      "Schedule the publication",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      APPROVED),
  UNSCHEDULE(
      "Cancel the scheduled publication",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      APPROVED) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return context.open().scheduledFor() == null ? ReviewError.NOT_SCHEDULED.with() : null;
    }
  },
  ASK_RETRACTION(
      "Request the retraction of the published verdict, with a reason that readers will see",
      Permission.DRAFT_VERDICTS,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      PUBLISHED) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return context.isRetractionRequested() ? ReviewError.RETRACTION_ASKED.with() : null;
    }
  },
  REFUSE_RETRACTION(
      "Refuse the retraction; the published verdict stands",
      Permission.PUBLISH,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      PUBLISHED) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return retractionRequested(context);
    }
  },
  RETRACT(
      "Retract the published verdict, as requested; readers see the reason",
      Permission.PUBLISH,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      RETRACTED) {
    @Override
    Message missingPrecondition(ReviewContext context) {
      return retractionRequested(context);
    }
  };

  /** What a move applies to. */
  public enum Subject {
    CLAIM,
    OPEN_REVISION,
    OPEN_REVISION_OR_NEW,
    STANDING_REVISION
  }

  public final String summary;
  public final String permission;
  public final Subject subject;
  public final Set<ClaimState> claimStates;
  public final Set<ReviewState> revisionStates;
  public final Enum<?> to;

  Move(
      String summary,
      String permission,
      Subject subject,
      Set<ClaimState> claimStates,
      Set<ReviewState> revisionStates,
      Enum<?> to) {
    this.summary = summary;
    this.permission = permission;
    this.subject = subject;
    this.claimStates = claimStates;
    this.revisionStates = revisionStates;
    this.to = to;
  }

  /** The move's name in paths and in {@code allowedMoves}. */
  public String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether it decides about the claim. Giving it to others and asking for a retraction, which
   * another person carries out, do not.
   */
  public boolean decides() {
    return this != ASSIGN && this != UNASSIGN && this != ASK_RETRACTION;
  }

  /** A further precondition beside the state; null if it is met. */
  Message missingPrecondition(ReviewContext context) {
    return null;
  }

  private static Message retractionRequested(ReviewContext context) {
    return context.isRetractionRequested() ? null : ReviewError.RETRACTION_NOT_ASKED.with();
  }
}
