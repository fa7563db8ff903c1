package org.claimtracker.history;

/** Background work as it is while the application stops. */
public final class Stopping {

  private Stopping() {}

  /** Tells work of a test, and nothing else, that the application is stopping. */
  public static void tell(BackgroundWork work) {
    work.end();
  }
}
