package org.claimtracker.review.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.claimtracker.claim.Claim;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is planned for a claim. One that nobody planned is of normal priority and due on no day.
 *
 * @param dueOn the day, in UTC, by which it is to be checked
 * @param due how that day stands to today; absent without a day, and for a closed claim
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"priority"})
public record PlanView(Priority priority, LocalDate dueOn, DueState due, Reach reach) {

  /** What is planned for that claim. */
  public static PlanView of(Claim claim, LocalDate today) {
    return of(NewPlan.of(Plan.of(claim)), claim, today);
  }

  static PlanView of(NewPlan plan, Claim claim, LocalDate today) {
    return new PlanView(
        plan.priority(),
        plan.dueOn(),
        claim.state().isClosed() ? null : DueState.of(plan.dueOn(), today),
        plan.reach());
  }
}
