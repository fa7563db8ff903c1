package org.claimtracker.inbox;

/** How far the desk is with what a reader sent. */
public enum InboxState {
  /** Nobody has answered it. */
  OPEN,
  /** A request that is part of a claim. */
  LINKED,
  /** A request that is not checked, or a message that is neither; for a reason. */
  DECLINED,
  /** A complaint that is right; a correction follows. */
  UPHELD,
  /** A complaint that is not right, for a reason. */
  REJECTED,
  /** Its text was deleted before anybody answered it. */
  ERASED
}
