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
import org.claimtracker.review.fairness.ClaimantAnswered;

/** Schedules rechecks of claims and verdicts. Approvals stay, as readers see nothing of it. */
@ApplicationScoped
public class RecheckService {

  /** The states of claims that can be rechecked. */
  public static final Set<ClaimState> CHECKED = Set.of(ClaimState.UNDER_CHECK, ClaimState.CHECKED);

  /** The databases store no days beyond these. */
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

  private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

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
    if (otherDay && (wanted.dueOn().isBefore(today()) || wanted.dueOn().isAfter(LAST))) {
      throw Problems.invalid("dueOn", ReviewError.DAY_PAST);
    }
    Recheck kept = recheck == null ? new Recheck(claim) : recheck;
    kept.set(wanted.dueOn(), wanted.reason(), by.account());
    kept.persist();
    history.record(by, "set-recheck", "claim", slug, was, wanted);
    return moving.contextOf(claim);
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
    String reason = CLAIMANT_ANSWERED + planned;
    NewRecheck wanted =
        new NewRecheck(today(), reason.substring(0, Math.min(reason.length(), MAX_REASON)));
    Recheck kept = recheck == null ? new Recheck(claim) : recheck;
    kept.set(wanted.dueOn(), wanted.reason(), answer.by().account());
    kept.persist();
    history.record(answer.by(), "set-recheck", "claim", claim.slug, was, wanted);
  }

  /** A page of the rechecks due by a day, longest overdue first. */
  @Transactional
  public Page<DueRecheck> due(LocalDate by, String cursor, int limit) {
    boolean first = cursor == null || cursor.isEmpty();
    Cursor from = Cursor.parse(cursor);
    LocalDate lastOn = first ? FIRST : LocalDate.ofInstant(from.at(), ZoneOffset.UTC);
    return Page.of(
        Recheck.due(
            by.isAfter(LAST) ? LAST : by.isBefore(FIRST) ? FIRST : by,
            lastOn,
            first ? 0 : from.id(),
            limit + 1),
        limit,
        recheck -> DueRecheck.of(recheck, today()),
        recheck ->
            new Cursor(recheck.dueOn().atStartOfDay(ZoneOffset.UTC).toInstant(), recheck.id));
  }
}
