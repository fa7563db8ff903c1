package org.claimtracker.claim;

/** How far a claim has come on the desk. */
public enum ClaimState {
  /** Logged; nobody works on it yet. */
  LOGGED,
  /** Somebody gathers evidence or drafts a verdict. */
  UNDER_CHECK,
  /** A verdict stands published. */
  CHECKED,
  /** Will not be checked; the reason is kept. */
  DECLINED,
  /** The same as another claim, which goes on. */
  DUPLICATE
}
