package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.review.ReviewContext.CorrectionFloor;
import org.claimtracker.review.discussion.Comment;
import org.claimtracker.review.discussion.DiscussionError;
import org.claimtracker.review.discussion.SuggestedWording;
import org.claimtracker.review.discussion.SuggestedWording.Reworded;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/** Brings a revision of a verdict from draft to publication. */
@ApplicationScoped
public class Reviewing {

  private final Moving moving;
  private final DeskPolicy policy;
  private final Publishing publishing;
  private final ContributionTracker contributions;
  private final SuggestedWording suggestions;
  private final History history;
  private final Clock clock;

  Reviewing(
      Moving moving,
      DeskPolicy policy,
      Publishing publishing,
      ContributionTracker contributions,
      SuggestedWording suggestions,
      History history,
      Clock clock) {
    this.policy = policy;
    this.moving = moving;
    this.publishing = publishing;
    this.contributions = contributions;
    this.suggestions = suggestions;
    this.history = history;
    this.clock = clock;
  }

  @Transactional
  ReviewContext read(String slug) {
    return moving.contextOf(Claim.bySlug(slug));
  }

  /** Everything about a claim, for somebody who works on it. */
  @Transactional
  public Workbench open(String slug, Actor by) {
    return Workbench.of(read(slug), by);
  }

  /** What the correction of a text has to tell; empty if nothing is published. */
  @Transactional
  public Optional<CorrectionFloor> correctionFloor(String slug, VerdictText text) {
    return read(slug).correctionFloor(text);
  }

  /** Writes the open revision, or starts the next one. */
  @Transactional
  public ReviewContext draft(
      String slug, String ifMatch, UnaryOperator<VerdictText> change, Actor by) {
    return moving.move(
        Move.DRAFT,
        slug,
        ifMatch,
        by,
        null,
        context -> {
          Review open = context.open() == null ? begin(context) : context.open();
          VerdictText before = VerdictText.of(open.revision);
          VerdictText text = change.apply(context.open() == null ? context.lastText() : before);
          open.revision.write(text, context.publishedRating(), context.evidence());
          contributions.wrote(open, by);
          open.backToDraft();
          if (context.claim().state() == ClaimState.LOGGED) {
            context.claim().takeUp(context.claim().assignee == null ? by.account() : null);
          }
          history.record(by, "write", "claim", slug, before, VerdictText.of(open.revision));
        });
  }

  /**
   * Takes wording that somebody suggested into the draft: who suggested it wrote part of the
   * revision, as did who accepts it.
   */
  @Transactional
  public ReviewContext acceptWording(String slug, long comment, String ifMatch, Actor by) {
    return moving.move(
        Move.DRAFT,
        slug,
        ifMatch,
        by,
        null,
        context -> {
          Review open = context.open();
          if (open == null) {
            throw Problems.conflict(ReviewError.NO_DRAFT);
          }
          if (open.state() != ReviewState.DRAFT) {
            throw Problems.conflict(
                DiscussionError.WORDING_NEEDS_DRAFT, open.revision.number, open.state());
          }
          VerdictText before = VerdictText.of(open.revision);
          Reworded after = suggestions.accept(context.claim(), comment, before, by);
          open.revision.write(after.text(), context.publishedRating(), context.evidence());
          contributions.wrote(open, by);
          if (after.by() != null) {
            context.conflicts().refuseWordsOf(after.by());
            contributions.worded(open, after.by());
          }
          history.record(by, "write", "claim", slug, before, VerdictText.of(open.revision));
        });
  }

  /** Discards the draft; the embargo that it took over holds for the next one. */
  @Transactional
  public ReviewContext discard(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.DISCARD,
        slug,
        ifMatch,
        by,
        null,
        context -> {
          context.claim().embargoUntil = context.open().embargoUntil;
          context.open().discard();
        });
  }

  private static Review begin(ReviewContext context) {
    Revision revision = new Revision(context.claim(), context.nextNumber(), null);
    revision.persist();
    Review review = new Review(revision);
    review.embargoUntil = context.claim().embargoUntil;
    context.claim().embargoUntil = null;
    review.persist();
    return review;
  }

  @Transactional
  public ReviewContext submit(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.SUBMIT, slug, ifMatch, by, null, context -> context.open().submit(clock.instant()));
  }

  @Transactional
  public ReviewContext requestChanges(String slug, String ifMatch, String comment, Actor by) {
    return moving.move(
        Move.REQUEST_CHANGES,
        slug,
        ifMatch,
        by,
        comment,
        context -> {
          contributions.voidApprovals(context.open());
          context.open().backToDraft();
          context.open().sentBackBy = by.account();
          context.open().sentBackReason = comment;
          Comment.opening(context.claim(), by.account(), comment).persist();
        });
  }

  @Transactional
  public ReviewContext approve(String slug, String ifMatch, String comment, Actor by) {
    return moving.move(
        Move.APPROVE,
        slug,
        ifMatch,
        by,
        comment,
        context -> {
          new Approval(context.draft(), by.account()).persist();
          if (context.approvers().size() + 1 >= policy.approvals()) {
            context.open().approve();
          }
          if (comment != null) {
            Comment.remark(context.claim(), by.account(), comment).persist();
          }
        });
  }

  @Transactional
  public ReviewContext publish(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.PUBLISH, slug, ifMatch, by, null, context -> publishing.publish(context, by));
  }

  @Transactional
  public ReviewContext schedule(String slug, String ifMatch, Instant at, Actor by) {
    return moving.move(
        Move.SCHEDULE,
        slug,
        ifMatch,
        by,
        at.toString(),
        context -> {
          if (!at.isAfter(clock.instant())) {
            throw Problems.invalid("at", ReviewError.TIME_PAST);
          }
          if (context.embargoedAt(at)) {
            throw Problems.invalid("at", ReviewError.UNDER_EMBARGO, context.open().embargoUntil);
          }
          context.open().schedule(at, by.account());
        });
  }

  @Transactional
  public ReviewContext unschedule(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.UNSCHEDULE, slug, ifMatch, by, null, context -> context.open().unschedule());
  }
}
