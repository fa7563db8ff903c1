package org.claimtracker.exchange.reading.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.claim.WebAddress;
import org.claimtracker.claim.naming.AddressKey;

/** Addresses of checks, and what checks are compared by. */
public final class ReviewAddress {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+).*", Pattern.DOTALL);

  private static final Pattern ADDRESS = Pattern.compile("(?i)" + WebAddress.SHAPE);

  private static final int MAX_LENGTH = 2_000;

  private ReviewAddress() {}

  /** The host of an address in small letters, without {@code www.}; null if it is no address. */
  public static String host(String address) {
    Matcher host = HOST.matcher(address == null ? "" : address);
    return host.matches() ? host.group(1).toLowerCase(Locale.ROOT) : null;
  }

  /** Whether a text is an absolute http or https address. */
  public static boolean isAddress(String text) {
    return text != null && text.length() <= MAX_LENGTH && ADDRESS.matcher(text).matches();
  }

  /**
   * What tells one check from another: its address, by which the desk compares those of pages
   * everywhere, and its claim.
   */
  public static String compared(String address, String claim) {
    return AddressKey.of(address) + '\n' + claim;
  }
}
