package org.claimtracker.account.secret;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Passwords that are guessed first: well-known ones, also with digits and signs around them or
 * repeated, the handle, keys in a row, and one short piece over and over.
 */
public final class CommonPasswords {

  private static final Set<String> KNOWN = read();
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
  private static final Pattern REPEATED = Pattern.compile("(.{1,4}?)\\1+.{0,3}");
  private static final Pattern TWICE = Pattern.compile("(.+?)[^\\p{L}]*\\1");

  private CommonPasswords() {}

  /** Whether it is one of them, for the account with this handle. */
  public static boolean contain(String password, String handle) {
    String lower = password.strip().toLowerCase(Locale.ROOT);
    String core = AROUND.matcher(lower).replaceAll("");
    String once = TWICE.matcher(core).replaceFirst("$1");
    return KNOWN.contains(lower)
        || KNOWN.contains(core)
        || KNOWN.contains(core.replaceAll("[^\\p{L}]", ""))
        || KNOWN.contains(once)
        || core.isEmpty()
        || core.equals(handle)
        || once.equals(handle)
        || REPEATED.matcher(lower).matches();
  }

  private static Set<String> read() {
    try (InputStream list = CommonPasswords.class.getResourceAsStream("/common-passwords.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
