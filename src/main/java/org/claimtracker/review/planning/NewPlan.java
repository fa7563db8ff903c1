package org.claimtracker.review.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is planned for a claim.
 *
 * @param dueOn the day, in UTC, by which it is to be checked; null for none
 * @param reach null where it is not known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewPlan(
    @NotNull @Schema(examples = "HIGH") Priority priority,
    @Schema(examples = "2099-03-01") LocalDate dueOn,
    @Valid Reach reach) {

  static final NewPlan NONE = new NewPlan(Priority.NORMAL, null, null);

  static NewPlan of(Plan plan) {
    return plan == null ? NONE : new NewPlan(plan.priority(), plan.dueOn(), plan.reach());
  }

  NewPlan withoutDay() {
    return new NewPlan(priority, null, reach);
  }
}
