package org.claimtracker.claim.naming;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Sha256;

/** What names and addresses are compared by. */
public final class NameKey {

  private static final int MAX_LENGTH = 200;

  /** NFKC, case folded, without characters that have no width. */
  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cc}]+");

  private static final Pattern ANY_SCHEME_AND_WWW = Pattern.compile("^https?://(www\\.)?");

  private NameKey() {}

  /** The same for names that look alike but for letter case. */
  public static String of(String name) {
    return bounded(SPACES.matcher(FOLDED.normalize(name)).replaceAll(" ").strip());
  }

  /**
   * A pattern for {@code like ... escape '!'} that finds the keys of names that contain a text;
   * null for no text.
   */
  public static String containing(String text) {
    return text == null ? null : Filter.containing(of(text));
  }

  /** The key of what {@code sameAs} names: empty for none, otherwise a hash. */
  public static String ofAddress(String address) {
    if (address == null || address.isBlank()) {
      return "";
    }
    String stripped = address.strip();
    int path = stripped.indexOf('/', stripped.indexOf("//") + 2);
    String host = path < 0 ? stripped : stripped.substring(0, path);
    String rest = path < 0 ? "" : stripped.substring(path).replaceFirst("/$", "");
    String site = ANY_SCHEME_AND_WWW.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
    return Sha256.of(
        site.equals("wikidata.org")
            ? site + rest.replaceFirst("^/entity/", "/wiki/")
            : site + rest);
  }

  /** Compatibility forms can be 18 times as long as what was typed. */
  private static String bounded(String key) {
    return key.length() <= MAX_LENGTH ? key : "sha256:" + Sha256.of(key);
  }
}
