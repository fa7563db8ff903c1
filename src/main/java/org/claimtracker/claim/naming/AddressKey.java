package org.claimtracker.claim.naming;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.common.Sha256;

/**
 * What addresses of pages are compared by. The same for addresses that differ in what leads to the
 * same page: scheme, case of the host, {@code www.}, the scheme's own port, a slash at the end, how
 * characters are encoded, parameters that only tell where a reader came from, and the fragment.
 */
public final class AddressKey {

  private static final Pattern PARTS =
      Pattern.compile("(?is)https?://([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

  private static final Pattern OWN_PORT = Pattern.compile(":(80|443)?$");

  private static final Set<String> TRACKING =
      Set.of(
          ("_ga _gl __twitter_impression _hsenc _hsmi at_campaign at_custom1 at_custom2 at_custom3"
                  + " at_custom4 at_medium cmpid dclid fb_action_ids fb_action_types fb_ref"
                  + " fb_source fbclid gbraid gclid gclsrc gs_lcrp gs_lp guccounter guce_referrer"
                  + " guce_referrer_sig hsctatracking igsh igshid li_fat_id mc_cid mc_eid mkt_tok"
                  + " msclkid oly_anon_id oly_enc_id ref_src ref_url smid ttclid"
                  + " twclid vero_conv vero_id wbraid wickedid wt.mc_id wt_mc xtor yclid ysclid")
              .split(" "));

  private static final String UNRESERVED = "-._~";
  private static final char FIRST_NOT_ASCII = 128;

  private AddressKey() {}

  /** A hash; null for no address, or one of no page. */
  public static String of(String address) {
    Matcher parts = PARTS.matcher(address == null ? "" : address.strip());
    return parts.matches() ? Sha256.of(normalized(parts)) : null;
  }

  private static String normalized(Matcher parts) {
    String path = encoded(parts.group(2)).replaceFirst("/+$", "");
    String query = query(parts.group(3));
    String fragment = parts.group(4);
    // The route of an application in one page: another route is another text.
    boolean isRoute = fragment != null && fragment.matches("(?s)!?/.*");
    return host(parts.group(1))
        + path
        + (query.isEmpty() ? "" : "?" + query)
        + (isRoute ? "#" + encoded(fragment) : "");
  }

  private static String host(String authority) {
    String host =
        OWN_PORT
            .matcher(authority.toLowerCase(Locale.ROOT))
            .replaceFirst("")
            .replaceAll("\\.$", "");
    String ascii = ascii(host);
    return ascii.startsWith("www.") ? ascii.substring("www.".length()) : ascii;
  }

  private static String ascii(String host) {
    try {
      return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noDomain) {
      return host;
    }
  }

  private static String query(String query) {
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(parameter -> !parameter.isEmpty() && !isTracking(parameter))
            .map(AddressKey::encoded)
            .collect(Collectors.joining("&"));
  }

  private static boolean isTracking(String parameter) {
    String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    return name.startsWith("utm_") || TRACKING.contains(name);
  }

  /** Everything but letters, digits and marks that never need it is percent-encoded or kept. */
  private static String encoded(String part) {
    StringBuilder text = new StringBuilder();
    byte[] octets = part.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < octets.length; at++) {
      int octet = octets[at] & 0xff;
      int decoded = octet == '%' ? decoded(octets, at) : -1;
      if (decoded >= 0) {
        at += 2;
        octet = decoded;
      }
      boolean plain = decoded >= 0 ? isUnreserved(octet) : octet > ' ' && octet < FIRST_NOT_ASCII;
      text.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet));
    }
    return text.toString();
  }

  private static int decoded(byte[] octets, int at) {
    if (at + 2 >= octets.length) {
      return -1;
    }
    int high = Character.digit(octets[at + 1], 16);
    int low = Character.digit(octets[at + 2], 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }

  private static boolean isUnreserved(int octet) {
    return octet < FIRST_NOT_ASCII && Character.isLetterOrDigit(octet)
        || UNRESERVED.indexOf(octet) >= 0;
  }
}
