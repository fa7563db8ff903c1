package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for background work, no longer than necessary. */
public final class Await {

  private Await() {}

  public static void until(Duration most, BooleanSupplier happened) {
    long end = System.nanoTime() + most.toNanos();
    while (!happened.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
    assertThat(happened.getAsBoolean()).isTrue();
  }
}
