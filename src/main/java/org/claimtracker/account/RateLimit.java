package org.claimtracker.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** A rate limit per caller; idle callers are evicted. */
public final class RateLimit {

  private static final int MAX_CALLERS = 100_000;

  private final LoadingCache<String, Bucket> callers;

  public RateLimit(int times, Duration per) {
    callers =
        Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            .expireAfterAccess(per)
            .build(
                caller ->
                    Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, per))
                        .build());
  }

  /** Consumes one permit of the caller, if any is left, and returns the state. */
  public ConsumptionProbe take(String caller) {
    return take(caller, 1);
  }

  /** Consumes so many permits of the caller, or none. */
  public ConsumptionProbe take(String caller, int permits) {
    return callers.get(caller).tryConsumeAndReturnRemaining(permits);
  }

  /** Restores the last permit that a caller took. */
  void giveBack(String caller) {
    callers.get(caller).addTokens(1);
  }

  /** Restores all permits of a caller. */
  void forgive(String caller) {
    callers.invalidate(caller);
  }
}
