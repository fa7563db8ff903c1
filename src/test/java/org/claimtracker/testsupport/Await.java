package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for background work, no longer than necessary. */
public final class Await {

  /**
   * How long anything may take that a test waits for: what comes at all comes far sooner, also on a
   * busy machine.
   */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  private Await() {}

  public static void until(BooleanSupplier happened) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!happened.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
