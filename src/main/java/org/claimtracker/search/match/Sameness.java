package org.claimtracker.search.match;

/** Whether two claims say the same, as decided by a person. */
public enum Sameness {
  SAME,
  DIFFERENT
}
