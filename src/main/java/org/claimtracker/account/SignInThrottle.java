package org.claimtracker.account;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimtracker.common.Problems;

/** Slows down password guessing: 429 with Retry-After, before any hash is computed. */
@ApplicationScoped
class SignInThrottle {

  private final RateLimit fromOneAddress;
  private final RateLimit fromEverywhere;

  SignInThrottle(AccountConfig config) {
    fromOneAddress = new RateLimit(config.attemptsPerMinute(), Duration.ofMinutes(1));
    fromEverywhere = new RateLimit(config.attemptsPerHour(), Duration.ofHours(1));
  }

  void attempt(String handle, String address) {
    spend(fromOneAddress.take(handle + " " + address));
    spend(fromEverywhere.take(handle));
  }

  /** A correct password is not a guess: it restores the attempts of the address. */
  void succeeded(String handle, String address) {
    fromOneAddress.forgive(handle + " " + address);
  }

  private static void spend(ConsumptionProbe probe) {
    if (!probe.isConsumed()) {
      long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw Problems.problem(429, "Too many attempts", AccountError.TOO_MANY_SIGN_INS.with(seconds))
          .withHeader("Retry-After", seconds)
          .build();
    }
  }
}
