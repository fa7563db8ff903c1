package org.claimtracker.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/** How often each of many callers may do something; those who are silent are forgotten. */
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

  /** Takes one time of a caller, if there is one left, and tells how things stand then. */
  public ConsumptionProbe take(String caller) {
    return callers.get(caller).tryConsumeAndReturnRemaining(1);
  }

  /** Gives a caller every time back. */
  void forgive(String caller) {
    callers.invalidate(caller);
  }
}
