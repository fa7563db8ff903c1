package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a claim and its verdict are due for a recheck.
 *
 * @param dueOn the day, in UTC
 * @param reason what to look for
 * @param setBy handle of whoever set it
 * @param due whether the day has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"dueOn", "setBy", "due"})
public record RecheckView(LocalDate dueOn, String reason, String setBy, boolean due) {

  public static RecheckView of(Recheck recheck, LocalDate today) {
    return recheck == null
        ? null
        : new RecheckView(
            recheck.dueOn(), recheck.reason(), recheck.setBy().handle, recheck.isDue(today));
  }
}
