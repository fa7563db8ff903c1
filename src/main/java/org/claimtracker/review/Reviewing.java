package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/** Brings a revision of a verdict from draft to publication. */
@ApplicationScoped
public class Reviewing {

  private final Moving moving;
  private final DeskPolicy policy;
  private final Publishing publishing;
  private final Parts parts;
  private final History history;
  private final Clock clock;

  Reviewing(
      Moving moving,
      DeskPolicy policy,
      Publishing publishing,
      Parts parts,
      History history,
      Clock clock) {
    this.policy = policy;
    this.moving = moving;
    this.publishing = publishing;
    this.parts = parts;
    this.history = history;
    this.clock = clock;
  }

  /** The dossier of a claim, to be looked at. */
  @Transactional
  Dossier read(String slug) {
    return moving.dossier(Claim.bySlug(slug));
  }

  /** Writes the open revision, or begins the next one. */
  @Transactional
  Dossier draft(String slug, String ifMatch, VerdictText text, Actor by) {
    return moving.move(
        Move.DRAFT,
        slug,
        ifMatch,
        by,
        null,
        dossier -> {
          Review open = dossier.open() == null ? begin(dossier) : dossier.open();
          VerdictText before = VerdictText.of(open.revision);
          open.revision.write(text, dossier.evidence());
          parts.wrote(open, by);
          open.backToDraft();
          if (dossier.claim().state() == ClaimState.LOGGED) {
            dossier.claim().takeUp(dossier.claim().assignee == null ? by.account() : null);
          }
          history.record(by, "write", "claim", slug, before, VerdictText.of(open.revision));
        });
  }

  private static Review begin(Dossier dossier) {
    Revision revision = new Revision(dossier.claim(), dossier.nextNumber(), null);
    revision.persist();
    Review review = new Review(revision);
    review.persist();
    return review;
  }

  @Transactional
  Dossier submit(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.SUBMIT, slug, ifMatch, by, null, dossier -> dossier.open().submit(clock.instant()));
  }

  @Transactional
  Dossier requestChanges(String slug, String ifMatch, String comment, Actor by) {
    return moving.move(
        Move.REQUEST_CHANGES,
        slug,
        ifMatch,
        by,
        comment,
        dossier -> {
          parts.voidApprovals(dossier.open());
          dossier.open().backToDraft();
          new Comment(dossier.claim(), by.account(), comment).persist();
        });
  }

  @Transactional
  Dossier approve(String slug, String ifMatch, String comment, Actor by) {
    return moving.move(
        Move.APPROVE,
        slug,
        ifMatch,
        by,
        comment,
        dossier -> {
          new Approval(dossier.draft(), by.account()).persist();
          if (dossier.approvers().size() + 1 >= policy.approvals()) {
            dossier.open().approve();
          }
          if (comment != null) {
            new Comment(dossier.claim(), by.account(), comment).persist();
          }
        });
  }

  @Transactional
  Dossier publish(String slug, String ifMatch, Actor by) {
    return moving.move(Move.PUBLISH, slug, ifMatch, by, null, publishing::publish);
  }

  @Transactional
  Dossier schedule(String slug, String ifMatch, Instant at, Actor by) {
    return moving.move(
        Move.SCHEDULE,
        slug,
        ifMatch,
        by,
        at.toString(),
        dossier -> {
          if (!at.isAfter(clock.instant())) {
            throw Problems.invalid("at", "This time is past. Publish it now instead.");
          }
          if (dossier.embargoedAt(at)) {
            throw Problems.invalid(
                "at", "Under embargo until " + dossier.open().embargoUntil + ".");
          }
          dossier.open().schedule(at, by.account());
        });
  }

  @Transactional
  Dossier unschedule(String slug, String ifMatch, Actor by) {
    return moving.move(
        Move.UNSCHEDULE, slug, ifMatch, by, null, dossier -> dossier.open().unschedule());
  }

  /** Says who looks after the review and until when it is under embargo; approvals stay. */
  @Transactional
  Dossier arrange(String slug, String ifMatch, Account assignee, Instant embargoUntil, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Dossier before = moving.dossier(claim);
    Review open = before.open();
    if (open == null) {
      throw Problems.conflict("There is no draft to arrange the review of.");
    }
    Passage was = Passage.of(before, null);
    open.assignee = assignee;
    open.embargoUntil = embargoUntil;
    if (open.scheduledFor() != null && before.embargoedAt(open.scheduledFor())) {
      throw Problems.invalid(
          "embargoUntil", "It is scheduled for " + open.scheduledFor() + ". Unschedule it first.");
    }
    history.record(by, "arrange", "claim", slug, was, Passage.of(before, null));
    return moving.dossier(claim);
  }
}
