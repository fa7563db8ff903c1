package org.claimtracker.testsupport;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The application's clock in tests: a test moves it on instead of waiting. It goes back only for a
 * while, since later tests expect to be later.
 */
public final class TestClock extends Clock {

  private static final Clock SYSTEM = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

  private TestClock() {}

  /** Moves the clock on. */
  public static void advance(Duration by) {
    AHEAD.updateAndGet(ahead -> ahead.plus(by));
  }

  /** Does something while the clock is wrong by so much. */
  public static void setBack(Duration by, Runnable meanwhile) {
    advance(by.negated());
    try {
      meanwhile.run();
    } finally {
      advance(by);
    }
  }

  /** The time by this clock. */
  public static Instant now() {
    return SYSTEM.instant().plus(AHEAD.get());
  }

  @Override
  public Instant instant() {
    return now();
  }

  @Override
  public ZoneId getZone() {
    return SYSTEM.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.offset(SYSTEM.withZone(zone), AHEAD.get());
  }

  /** Takes the place of the system's clock. */
  static class Producer {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
      return new TestClock();
    }
  }
}
