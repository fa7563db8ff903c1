package org.claimtracker.review.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim with what is planned for it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "statement", "language", "priority"})
public record PlannedClaim(
    String slug, String statement, String language, String assignee, @JsonUnwrapped PlanView plan) {

  static PlannedClaim of(Plan plan, LocalDate today) {
    return new PlannedClaim(
        plan.claim.slug,
        plan.claim.statement,
        plan.claim.language,
        plan.claim.assignee == null ? null : plan.claim.assignee.handle,
        PlanView.of(NewPlan.of(plan), plan.claim, today));
  }
}
