package org.claimtracker.verdict;

/** Why the claim was worth checking. */
public enum SelectionReason {
  /** It reached many people. */
  REACH,
  /** Believing it could harm somebody. */
  HARM,
  /** It matters to public affairs. */
  IMPORTANCE,
  /** Readers asked. */
  REQUESTS
}
