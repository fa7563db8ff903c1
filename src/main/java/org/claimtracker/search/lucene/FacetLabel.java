package org.claimtracker.search.lucene;

import java.util.regex.Pattern;

/** A value with the name that people know it by. */
public record FacetLabel(String value, String name) {

  /** What an address has besides the page: how to get there, who led there, a place on it. */
  private static final Pattern BESIDES =
      Pattern.compile(
          "^https?://(www\\.)?|/?[?&](utm_\\w+|fbclid|gclid)=[^&#]*|/?#.*|/$",
          Pattern.CASE_INSENSITIVE);

  /** The page at an address, however the address is written. */
  public static FacetLabel ofPage(String address) {
    return new FacetLabel(BESIDES.matcher(address.strip()).replaceAll(""), address);
  }
}
