package org.claimtracker.exchange.reading;

/** How days that are given by numbers alone are meant. */
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST
}
