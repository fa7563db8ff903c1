package org.claimtracker.review.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.claimtracker.history.History;

/** Plans the work on claims. Readers see nothing of it, so approvals stay. */
@ApplicationScoped
public class Planning {

  /** A plan, and the version of its claim that goes with it. */
  public record Planned(PlanView plan, long version) {}

  /** Nobody read a number before anybody counted. */
  private static final LocalDate FIRST_READ = LocalDate.of(1900, 1, 1);

  private final History history;
  private final Clock clock;

  Planning(History history, Clock clock) {
    this.history = history;
    this.clock = clock;
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Transactional
  public Planned read(String slug) {
    Claim claim =
        Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
    return new Planned(PlanView.of(claim, today()), claim.version);
  }

  /** Plans a claim anew. */
  @Transactional
  public Planned set(String slug, String ifMatch, UnaryOperator<NewPlan> change, Actor by) {
    Claim claim = Claim.forChange(slug, ifMatch, clock.instant());
    Plan plan = Plan.of(claim);
    NewPlan was = NewPlan.of(plan);
    NewPlan wanted = change.apply(was);
    check(was, wanted);
    Plan kept = plan == null ? new Plan(claim) : plan;
    kept.set(wanted);
    kept.persist();
    history.record(by, "plan", "claim", slug, plan == null ? null : was, wanted);
    return new Planned(PlanView.of(wanted, claim, today()), claim.version);
  }

  private void check(NewPlan was, NewPlan wanted) {
    List<Violation> broken = new ArrayList<>();
    LocalDate day = wanted.dueOn();
    if (day != null
        && !Objects.equals(day, was.dueOn())
        && (day.isBefore(today()) || day.isAfter(Cursor.LAST_DAY))) {
      broken.add(new Violation("dueOn", PlanError.DUE_DAY_PAST.with()));
    }
    // East of UTC it is tomorrow already.
    if (wanted.reach() != null
        && (wanted.reach().readOn().isBefore(FIRST_READ)
            || wanted.reach().readOn().isAfter(today().plusDays(1)))) {
      broken.add(new Violation("reach.readOn", PlanError.READ_DAY_IMPOSSIBLE.with()));
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
  }

  /** The verdict is published: its day is done with. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void meet(Claim claim, Actor by) {
    Plan plan = Plan.of(claim);
    if (plan != null && plan.dueOn() != null) {
      NewPlan was = NewPlan.of(plan);
      plan.set(was.withoutDay());
      history.record(by, "meet-due-day", "claim", claim.slug, was, was.withoutDay());
    }
  }

  /** A page of the claims that are due by a day, the earliest first. */
  @Transactional
  public Page<PlannedClaim> due(LocalDate by, String cursor, int limit) {
    Cursor from = Cursor.parse(cursor, Cursor.EARLIEST);
    return Page.of(
        Plan.due(Cursor.storable(by), from.day(), from.id(), limit + 1),
        limit,
        plan -> PlannedClaim.of(plan, today()),
        plan -> Cursor.of(plan.dueOn(), plan.id));
  }
}
