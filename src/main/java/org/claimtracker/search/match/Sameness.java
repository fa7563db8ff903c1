package org.claimtracker.search.match;

/** Whether two claims say the same, as a person says it. */
public enum Sameness {
  SAME,
  DIFFERENT
}
