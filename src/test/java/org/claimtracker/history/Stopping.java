package org.claimtracker.history;

/** Simulates background work during shutdown. */
public final class Stopping {

  private Stopping() {}

  /** Makes the given work, and no other, see a stopping application. */
  public static void tell(BackgroundWork work) {
    work.end();
  }
}
