package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When to recheck a claim, and why.
 *
 * @param dueOn a day in UTC; null cancels the recheck
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewRecheck(
    @Schema(examples = "2099-03-01") LocalDate dueOn,
    @Size(max = 500) @Schema(examples = "The statistics office publishes the year's figures.")
        String reason) {

  public static NewRecheck of(Recheck recheck) {
    return recheck == null ? null : new NewRecheck(recheck.dueOn(), recheck.reason());
  }
}
