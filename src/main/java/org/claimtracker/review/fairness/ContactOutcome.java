package org.claimtracker.review.fairness;

/** What came of asking the claimant. */
public enum ContactOutcome {
  WAITING,
  ANSWERED,
  NO_ANSWER,
  REFUSED,
  NOT_SOUGHT
}
