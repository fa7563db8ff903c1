package org.claimtracker.review;

import static org.claimtracker.claim.ClaimState.CHECKED;
import static org.claimtracker.claim.ClaimState.DECLINED;
import static org.claimtracker.claim.ClaimState.DUPLICATE;
import static org.claimtracker.claim.ClaimState.LOGGED;
import static org.claimtracker.claim.ClaimState.UNDER_CHECK;
import static org.claimtracker.review.ReviewState.APPROVED;
import static org.claimtracker.review.ReviewState.IN_REVIEW;
import static org.claimtracker.review.ReviewState.PUBLISHED;
import static org.claimtracker.review.ReviewState.RETRACTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Permission;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Message;

/**
 * The table of moves: what can be done with a claim or a revision, from which states, to which, and
 * with which permission. The API and its OpenAPI document derive from it.
 */
public enum Move {
  TAKE_UP(
      "Begin to check the claim; it is assigned to you",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED),
      Set.of(),
      UNDER_CHECK),
  ASSIGN(
      "Give the claim to somebody to check",
      Permission.REVIEW,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      UNDER_CHECK),
  UNASSIGN(
      "Take the claim back from whoever checks it; it waits for somebody again",
      Permission.REVIEW,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      LOGGED) {
    @Override
    Message unprepared(ReviewContext dossier) {
      return dossier.isHandedIn()
          ? ReviewError.VERDICT_HANDED_IN.with()
          : dossier.isUntaken() ? ReviewError.NOBODY_CHECKS.with() : null;
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
      "Close the claim as the same as another one",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(LOGGED, UNDER_CHECK),
      Set.of(),
      DUPLICATE),
  REOPEN(
      "Take a claim back that was declined or closed as a duplicate",
      Permission.LOG_CLAIMS,
      Subject.CLAIM,
      Set.of(DECLINED, DUPLICATE),
      Set.of(),
      LOGGED),
  DRAFT(
      "Write the verdict; a submitted or approved revision goes back to draft, without approvals",
      Permission.DRAFT_VERDICTS,
      Subject.OPEN_REVISION_OR_NEW,
      Set.of(LOGGED, UNDER_CHECK, CHECKED),
      Set.of(ReviewState.DRAFT, IN_REVIEW, APPROVED),
      ReviewState.DRAFT),
  SUBMIT(
      "Hand the draft in for review",
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
      "Answer for the revision as it stands; with enough approvals it is approved",
      Permission.REVIEW,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(IN_REVIEW),
      APPROVED),
  PUBLISH(
      "Show the revision to readers; it supersedes the one before",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      PUBLISHED),
  SCHEDULE(
      "Have it published at a time to come",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      APPROVED),
  UNSCHEDULE(
      "Take the scheduled time back",
      Permission.PUBLISH,
      Subject.OPEN_REVISION,
      Set.of(UNDER_CHECK, CHECKED),
      Set.of(APPROVED),
      APPROVED) {
    @Override
    Message unprepared(ReviewContext dossier) {
      return dossier.open().scheduledFor() == null ? ReviewError.NOT_SCHEDULED.with() : null;
    }
  },
  ASK_RETRACTION(
      "Ask for the published verdict to be retracted, with a reason that readers will see",
      Permission.DRAFT_VERDICTS,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      PUBLISHED) {
    @Override
    Message unprepared(ReviewContext dossier) {
      return dossier.isRetractionAsked() ? ReviewError.RETRACTION_ASKED.with() : null;
    }
  },
  REFUSE_RETRACTION(
      "Let the published verdict stand although a retraction was asked for",
      Permission.PUBLISH,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      PUBLISHED) {
    @Override
    Message unprepared(ReviewContext dossier) {
      return askedForRetraction(dossier);
    }
  },
  RETRACT(
      "Withdraw the published verdict, as was asked for; readers get the reason",
      Permission.PUBLISH,
      Subject.STANDING_REVISION,
      Set.of(CHECKED),
      Set.of(PUBLISHED),
      RETRACTED) {
    @Override
    Message unprepared(ReviewContext dossier) {
      return askedForRetraction(dossier);
    }
  };

  /** What a move applies to. */
  public enum Subject {
    CLAIM,
    OPEN_REVISION,
    OPEN_REVISION_OR_NEW,
    STANDING_REVISION
  }

  public final String does;
  public final String permission;
  public final Subject subject;
  public final Set<ClaimState> claimStates;
  public final Set<ReviewState> revisionStates;
  public final Enum<?> to;

  Move(
      String does,
      String permission,
      Subject subject,
      Set<ClaimState> claimStates,
      Set<ReviewState> revisionStates,
      Enum<?> to) {
    this.does = does;
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

  /** All reasons why the move is not possible now; empty if it is allowed. */
  List<Unmet> against(ReviewContext dossier, Actor by) {
    List<Unmet> against = new ArrayList<>();
    if (!by.may(permission)) {
      against.add(new Unmet("permission", ReviewError.PERMISSION_MISSING.with(permission)));
    }
    Message wrongState = wrongState(dossier);
    if (wrongState != null) {
      against.add(new Unmet("state", wrongState));
    } else {
      against.addAll(Rule.unmet(this, dossier, by));
      against.addAll(dossier.vetoes(this));
    }
    return against;
  }

  private Message wrongState(ReviewContext dossier) {
    if (!claimStates.contains(dossier.claim().state())) {
      return ReviewError.CLAIM_STATE.with(dossier.claim().state(), claimStates);
    }
    if (subject == Subject.CLAIM) {
      return unprepared(dossier);
    }
    boolean standing = subject == Subject.STANDING_REVISION;
    Review review = standing ? dossier.standing() : dossier.open();
    if (review == null) {
      boolean begins = subject == Subject.OPEN_REVISION_OR_NEW;
      return begins
          ? null
          : standing ? ReviewError.NOTHING_PUBLISHED.with() : ReviewError.NO_DRAFT.with();
    }
    if (!revisionStates.contains(review.state())) {
      return ReviewError.REVISION_STATE.with(
          review.revision.number, review.state(), revisionStates);
    }
    return unprepared(dossier);
  }

  /** A further precondition beside the state; null if it is met. */
  Message unprepared(ReviewContext dossier) {
    return null;
  }

  private static Message askedForRetraction(ReviewContext dossier) {
    return dossier.isRetractionAsked() ? null : ReviewError.RETRACTION_NOT_ASKED.with();
  }
}
