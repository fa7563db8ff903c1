package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a claim and its verdict are to be looked at again.
 *
 * @param on the day, in UTC
 * @param why what to look for then
 * @param setBy handle of who said so
 * @param due whether that day has come
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"on", "setBy", "due"})
public record RecheckView(LocalDate on, String why, String setBy, boolean due) {

  public static RecheckView of(Recheck recheck, LocalDate today) {
    return recheck == null
        ? null
        : new RecheckView(
            recheck.dueOn(), recheck.why(), recheck.setBy().handle, recheck.isDue(today));
  }
}
