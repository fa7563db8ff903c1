package org.claimtracker.inbox;

/** What a reader wants of the desk. */
public enum InboxKind {
  /** A claim that they ask to have checked. */
  REQUEST,
  /** That something is wrong in a published verdict. */
  COMPLAINT
}
