package org.claimtracker.account.secret;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes that a phone computes from a shared secret and the time (RFC 6238): 6 digits, 30 seconds.
 */
public final class OneTimeCodes {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration STEP = Duration.ofSeconds(30);

  /** How far a phone's clock may be off, in steps. */
  private static final int TOLERANCE = 1;

  /** As RFC 4226 recommends. */
  private static final int SECRET_BYTES = 20;

  private static final String ISSUER = "Claim Tracker";
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private OneTimeCodes() {}

  /** A new secret of 160 bits in base 32, as it is typed into a phone. */
  static String newSecret() {
    return random(SECRET_BYTES);
  }

  /** So many random bytes in base 32. */
  static String random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return new Base32().encodeAsString(bytes);
  }

  /** What a phone reads from a picture, or opens as a link. */
  static String address(String handle, String secret) {
    String issuer = URLEncoder.encode(ISSUER, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(issuer, handle, secret, issuer);
  }

  /** The code of a moment. */
  public static String at(String secret, Instant moment) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(new Base32().decode(secret), CODES.getAlgorithm()), moment);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The step that a code is of; empty for a wrong one, and for one of a step that was used. */
  static OptionalLong stepOf(String secret, String code, Instant now, long lastUsed) {
    OptionalLong found = OptionalLong.empty();
    for (int off = -TOLERANCE; off <= TOLERANCE; off++) {
      Instant moment = now.plus(STEP.multipliedBy(off));
      long step = moment.getEpochSecond() / STEP.toSeconds();
      boolean same =
          MessageDigest.isEqual(
              at(secret, moment).getBytes(StandardCharsets.UTF_8),
              code.getBytes(StandardCharsets.UTF_8));
      if (same && step > lastUsed && found.isEmpty()) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }
}
