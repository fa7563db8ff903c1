package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.claimtracker.account.Account;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/**
 * Moves claims and revisions, each move in one transaction: lock the claim, ask the table of moves
 * and the rules, act, keep it in the record.
 */
@ApplicationScoped
public class Reviewing {

  private final DeskPolicy policy;
  private final Frozen frozen;
  private final Publishing publishing;
  private final Parts parts;
  private final History history;
  private final Clock clock;

  Reviewing(
      DeskPolicy policy,
      Frozen frozen,
      Publishing publishing,
      Parts parts,
      History history,
      Clock clock) {
    this.policy = policy;
    this.frozen = frozen;
    this.publishing = publishing;
    this.parts = parts;
    this.history = history;
    this.clock = clock;
  }

  /** The dossier of a claim, to be looked at. */
  @Transactional
  Dossier read(String slug) {
    return dossier(Claim.bySlug(slug));
  }

  @Transactional
  Dossier takeUp(String slug, String ifMatch, Actor by) {
    return move(
        Move.TAKE_UP, slug, ifMatch, by, null, dossier -> dossier.claim().takeUp(by.account()));
  }

  @Transactional
  Dossier decline(String slug, String ifMatch, String reason, Actor by) {
    return move(
        Move.DECLINE, slug, ifMatch, by, reason, dossier -> dossier.claim().decline(reason));
  }

  @Transactional
  Dossier markDuplicate(String slug, String ifMatch, String of, String reason, Actor by) {
    return move(
        Move.MARK_DUPLICATE,
        slug,
        ifMatch,
        by,
        of + (reason == null ? "" : ": " + reason),
        dossier -> dossier.claim().closeAsDuplicate(original(dossier.claim(), of), reason));
  }

  private static Claim original(Claim claim, String of) {
    Claim original =
        Claim.existing(of)
            .orElseThrow(() -> Problems.invalid("of", "There is no claim " + of + "."));
    for (Claim next = original; next != null; next = next.duplicateOf()) {
      if (next.id.equals(claim.id)) {
        throw Problems.invalid("of", "A claim cannot be a duplicate of itself, by any way round.");
      }
    }
    return original;
  }

  @Transactional
  Dossier reopen(String slug, String ifMatch, String reason, Actor by) {
    return move(Move.REOPEN, slug, ifMatch, by, reason, dossier -> dossier.claim().reopen());
  }

  /** Writes the open revision, or begins the next one. */
  @Transactional
  Dossier draft(String slug, String ifMatch, VerdictText text, Actor by) {
    return move(
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
    return move(
        Move.SUBMIT, slug, ifMatch, by, null, dossier -> dossier.open().submit(clock.instant()));
  }

  @Transactional
  Dossier requestChanges(String slug, String ifMatch, String comment, Actor by) {
    return move(
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
    return move(
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
    return move(Move.PUBLISH, slug, ifMatch, by, null, publishing::publish);
  }

  @Transactional
  Dossier schedule(String slug, String ifMatch, Instant at, Actor by) {
    return move(
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
    return move(Move.UNSCHEDULE, slug, ifMatch, by, null, dossier -> dossier.open().unschedule());
  }

  @Transactional
  Dossier askRetraction(String slug, String ifMatch, String reason, Actor by) {
    return move(
        Move.ASK_RETRACTION,
        slug,
        ifMatch,
        by,
        reason,
        dossier -> dossier.standing().askForRetraction(by.account(), reason));
  }

  @Transactional
  Dossier refuseRetraction(String slug, String ifMatch, String comment, Actor by) {
    return move(
        Move.REFUSE_RETRACTION,
        slug,
        ifMatch,
        by,
        comment,
        dossier -> {
          dossier.standing().dropRetraction();
          new Comment(dossier.claim(), by.account(), comment).persist();
        });
  }

  @Transactional
  Dossier retract(String slug, String ifMatch, Actor by) {
    return move(
        Move.RETRACT,
        slug,
        ifMatch,
        by,
        null,
        dossier -> {
          dossier.standing().retract(clock.instant());
          dossier.claim().uncheck();
        });
  }

  /** Says who looks after the review and until when it is under embargo; approvals stay. */
  @Transactional
  Dossier arrange(String slug, String ifMatch, Account assignee, Instant embargoUntil, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Dossier before = dossier(claim);
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
    return dossier(claim);
  }

  private Dossier move(
      Move move, String slug, String ifMatch, Actor by, String said, Consumer<Dossier> act) {
    return move(move, Claim.forChange(slug, ifMatch, clock.instant()), by, said, act);
  }

  /** Makes a move on a claim that is locked already. */
  Dossier move(Move move, Claim claim, Actor by, String said, Consumer<Dossier> act) {
    Dossier before = dossier(claim);
    List<Unmet> against = move.against(before, by);
    if (!against.isEmpty()) {
      throw Refused.because(move, against);
    }
    Passage was = Passage.of(before, null);
    act.accept(before);
    Claim.flush();
    Dossier after = dossier(claim);
    history.record(by, move.title(), "claim", claim.slug, was, Passage.of(after, said));
    return after;
  }

  Dossier dossier(Claim claim) {
    return Dossier.of(claim, frozen, policy, clock.instant());
  }
}
