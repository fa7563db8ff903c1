package org.claimtracker.notification;

/** How somebody is told by mail; the desk always shows it. */
public enum Telling {
  AT_ONCE,
  /** In one mail a day. */
  DAILY,
  NEVER
}
