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
public record SecondLookView(LocalDate on, String why, String setBy, boolean due) {

  public static SecondLookView of(SecondLook look, LocalDate today) {
    return look == null
        ? null
        : new SecondLookView(look.dueOn(), look.why(), look.setBy().handle, look.isDue(today));
  }
}
