package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.language.text.Shortening;
import org.claimtracker.review.fairness.ClaimantAnswered;

/** Schedules rechecks of claims and verdicts. Approvals stay, as readers see nothing of it. */
@ApplicationScoped
public class RecheckService {

  /** The states of claims that can be rechecked. */
  public static final Set<ClaimState> CHECKED = Set.of(ClaimState.UNDER_CHECK, ClaimState.CHECKED);

  private static final String CLAIMANT_ANSWERED = "The claimant answered.";
  private static final int MAX_REASON = 500;

  private final Moving moving;
  private final History history;
  private final Clock clock;

  RecheckService(Moving moving, History history, Clock clock) {
    this.moving = moving;
    this.history = history;
    this.clock = clock;
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Sets or moves the recheck of a claim; without a day it is removed. */
  @Transactional
  public ReviewContext set(
      String slug, String ifMatch, UnaryOperator<NewRecheck> change, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Recheck recheck = Recheck.at(claim);
    NewRecheck was = NewRecheck.of(recheck);
    NewRecheck wanted = change.apply(was == null ? new NewRecheck(null, null) : was);
    if (wanted.dueOn() == null) {
      if (recheck != null) {
        recheck.delete();
        history.record(by, "remove-recheck", "claim", slug, was, null);
      }
      return moving.contextOf(claim);
    }
    if (!CHECKED.contains(claim.state())) {
      throw Problems.conflict(ReviewError.RECHECK_STATE);
    }
    boolean otherDay = was == null || !Objects.equals(was.dueOn(), wanted.dueOn());
    if (otherDay && (wanted.dueOn().isBefore(today()) || wanted.dueOn().isAfter(Cursor.LAST_DAY))) {
      throw Problems.invalid("dueOn", ReviewError.DAY_PAST);
    }
    keep(claim, recheck, wanted, by);
    return moving.contextOf(claim);
  }

  private void keep(Claim claim, Recheck recheck, NewRecheck wanted, Actor by) {
    NewRecheck was = NewRecheck.of(recheck);
    Recheck kept = recheck == null ? new Recheck(claim) : recheck;
    kept.set(wanted.dueOn(), wanted.reason(), by.account());
    kept.persist();
    history.record(by, "set-recheck", "claim", claim.slug, was, wanted);
  }

  /** What a published verdict says is to be looked at again in the light of a later answer. */
  void claimantAnswered(@Observes ClaimantAnswered answer) {
    Claim claim = Claim.forChange(answer.claim(), clock.instant());
    if (claim.state() != ClaimState.CHECKED) {
      return;
    }
    Recheck recheck = Recheck.at(claim);
    if (recheck != null && recheck.isDue(today())) {
      return;
    }
    NewRecheck was = NewRecheck.of(recheck);
    String planned =
        was == null || was.reason() == null ? "" : " " + was.dueOn() + ": " + was.reason();
    String reason = Shortening.of(CLAIMANT_ANSWERED + planned, MAX_REASON);
    keep(claim, recheck, new NewRecheck(today(), reason), answer.by());
  }

  /** A page of the rechecks due by a day, longest overdue first. */
  @Transactional
  public Page<DueRecheck> due(LocalDate by, String cursor, int limit) {
    Cursor from = Cursor.parse(cursor, Cursor.EARLIEST);
    return Page.of(
        Recheck.due(Cursor.storable(by), from.day(), from.id(), limit + 1),
        limit,
        recheck -> DueRecheck.of(recheck, today()),
        recheck -> Cursor.of(recheck.dueOn(), recheck.id));
  }
}
