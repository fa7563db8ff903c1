package org.claimtracker.account;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimtracker.common.Problems;

/** Slows down whoever guesses passwords: 429 with Retry-After, before any hash is computed. */
@ApplicationScoped
class SignInThrottle {

  private final LoadingCache<String, Bucket> fromOneAddress;
  private final LoadingCache<String, Bucket> fromEverywhere;

  SignInThrottle(AccountConfig config) {
    fromOneAddress = buckets(config.attemptsPerMinute(), Duration.ofMinutes(1));
    fromEverywhere = buckets(config.attemptsPerHour(), Duration.ofHours(1));
  }

  private static LoadingCache<String, Bucket> buckets(int attempts, Duration per) {
    return Caffeine.newBuilder()
        .maximumSize(100_000)
        .expireAfterAccess(per)
        .build(
            key ->
                Bucket.builder()
                    .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, per))
                    .build());
  }

  void attempt(String handle, String address) {
    spend(fromOneAddress.get(handle + " " + address));
    spend(fromEverywhere.get(handle));
  }

  /** A right password is no guess: it gives the address its attempts back. */
  void succeeded(String handle, String address) {
    fromOneAddress.invalidate(handle + " " + address);
  }

  private static void spend(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problems.problem(
              429,
              "Too many attempts",
              "Too many sign-in attempts. Try again in " + seconds + " seconds.")
          .withHeader("Retry-After", seconds)
          .build();
    }
  }
}
