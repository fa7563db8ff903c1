package org.claimtracker.claim;

/** How far a claim has come on the desk. */
public enum ClaimState {
  /** Logged; nobody is working on it yet. */
  LOGGED,
  /** Somebody is gathering evidence or drafting a verdict. */
  UNDER_CHECK,
  /** Has a published verdict. */
  CHECKED,
  /** Will not be checked; the reason is recorded. */
  DECLINED,
  /** Repeats another claim, which is checked instead. */
  DUPLICATE,
  /** Was logged by mistake and never published; the reason is recorded. */
  WITHDRAWN;

  /** The closed states, as in a query. */
  public static final String CLOSED = "(DECLINED, DUPLICATE, WITHDRAWN)";

  /** Whether nobody works on it any more, though no verdict about it is published. */
  public boolean isClosed() {
    return this == DECLINED || this == DUPLICATE || this == WITHDRAWN;
  }
}
