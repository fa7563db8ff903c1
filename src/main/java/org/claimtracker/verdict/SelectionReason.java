package org.claimtracker.verdict;

/** Why this claim was worth checking. */
public enum SelectionReason {
  /** Many people saw it. */
  REACH,
  /** Believing it may hurt somebody. */
  HARM,
  /** It matters to public affairs. */
  IMPORTANCE,
  /** Readers asked. */
  REQUESTS
}
