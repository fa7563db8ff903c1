package org.claimtracker.verdict;

/** What a retraction withdraws. */
public enum Withdrawal {
  /** The published revision alone; readers get the one before it again. */
  REVISION,
  /** Every revision that was published so far. */
  VERDICT
}
