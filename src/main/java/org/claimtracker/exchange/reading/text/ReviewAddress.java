package org.claimtracker.exchange.reading.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of checks, and what checks are compared by. */
public final class ReviewAddress {

  private static final Pattern HOST =
      Pattern.compile("(?i)https?://(?:[^/?#@]*@)?(?:www\\.)?([^/?#:]+).*", Pattern.DOTALL);

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#]+[^\\s]*");

  private static final Pattern SCHEME = Pattern.compile("^(?i)https?://");

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
   * What tells one check from another: its address and its claim. http and https, case of scheme
   * and host, and a slash at the end make no difference; a query does.
   */
  public static String compared(String address, String claim) {
    return page(address) + '\n' + claim;
  }

  private static String page(String address) {
    String bare = SCHEME.matcher(address).replaceFirst("");
    String rest = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    int path = rest.indexOf('/');
    return path < 0
        ? rest.toLowerCase(Locale.ROOT)
        : rest.substring(0, path).toLowerCase(Locale.ROOT) + rest.substring(path);
  }
}
