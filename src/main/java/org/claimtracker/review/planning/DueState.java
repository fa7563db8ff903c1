package org.claimtracker.review.planning;

import java.time.LocalDate;

/** How a due day stands to today, in UTC. */
public enum DueState {
  LATER,
  TODAY,
  PASSED;

  /** Of that day; null without a day. */
  public static DueState of(LocalDate dueOn, LocalDate today) {
    if (dueOn == null) {
      return null;
    }
    return dueOn.isBefore(today) ? PASSED : dueOn.equals(today) ? TODAY : LATER;
  }
}
