package org.claimtracker.account.secret;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimtracker.common.Sha256;

/**
 * Codes for who has lost the phone, each good once. They have 80 random bits, so a plain hash of
 * them cannot be guessed.
 */
final class RecoveryCodes {

  private static final int HOW_MANY = 10;
  private static final int BYTES = 10;

  private RecoveryCodes() {}

  /** New ones, in groups that can be read aloud. */
  static List<String> random() {
    return Stream.generate(RecoveryCodes::one).distinct().limit(HOW_MANY).toList();
  }

  private static String one() {
    return OneTimeCodes.random(BYTES).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1-");
  }

  /** The hash of a code as it is typed: with or without hyphens, in any case. */
  static String hashOf(String typed) {
    return Sha256.of(typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT));
  }
}
