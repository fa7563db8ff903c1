package org.claimtracker.account;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimtracker.common.Problems;

/**
 * Slows down password guessing: 429 with Retry-After, before any hash is computed. Strangers are
 * counted by address, over all handles too, and by handle; whoever is known is counted alone.
 */
@ApplicationScoped
class SignInThrottle {

  /** Three of a million codes are right at any time. */
  private static final int CODES_PER_HOUR = 10;

  private final RateLimit ofOneAddress;
  private final RateLimit ofOneHandleFromOneAddress;
  private final RateLimit ofOneHandle;
  private final RateLimit ofTheKnownPerMinute;
  private final RateLimit ofTheKnownPerHour;
  private final RateLimit ofCodes = new RateLimit(CODES_PER_HOUR, Duration.ofHours(1));

  SignInThrottle(AccountConfig config) {
    ofOneAddress = new RateLimit(config.attemptsPerAddress(), Duration.ofMinutes(1));
    ofOneHandleFromOneAddress = new RateLimit(config.attemptsPerMinute(), Duration.ofMinutes(1));
    ofOneHandle = new RateLimit(config.attemptsPerHour(), Duration.ofHours(1));
    ofTheKnownPerMinute = new RateLimit(config.attemptsPerMinute(), Duration.ofMinutes(1));
    ofTheKnownPerHour = new RateLimit(config.attemptsPerHour(), Duration.ofHours(1));
  }

  void attempt(String handle, String address) {
    spend(ofOneAddress.take(address));
    spend(ofOneHandleFromOneAddress.take(handle + " " + address));
    spend(ofOneHandle.take(handle));
  }

  /** A correct password is not a guess. */
  void succeeded(String handle, String address) {
    ofOneAddress.giveBack(address);
    ofOneHandleFromOneAddress.forgive(handle + " " + address);
    ofOneHandle.giveBack(handle);
  }

  /** A code for the second step, by somebody who knows the password and is no known browser. */
  void attemptOfCode(String handle) {
    spend(ofCodes.take(handle));
  }

  void succeededWithCode(String handle) {
    ofCodes.forgive(handle);
  }

  /** By a browser that has signed in before, or by somebody who is signed in. */
  void attemptOfKnown(String who) {
    spend(ofTheKnownPerMinute.take(who));
    spend(ofTheKnownPerHour.take(who));
  }

  void succeededOfKnown(String who) {
    ofTheKnownPerMinute.forgive(who);
    ofTheKnownPerHour.giveBack(who);
  }

  private static void spend(ConsumptionProbe probe) {
    if (!probe.isConsumed()) {
      throw tooMany(probe);
    }
  }

  static HttpProblem tooMany(ConsumptionProbe probe) {
    long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    return Problems.problem(429, "Too many attempts", AccountError.TOO_MANY_SIGN_INS.with(seconds))
        .withHeader("Retry-After", seconds)
        .build();
  }
}
