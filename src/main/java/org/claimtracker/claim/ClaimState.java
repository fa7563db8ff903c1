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
  DUPLICATE
}
