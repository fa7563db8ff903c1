package org.claimtracker.publish.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.claimtracker.publish.SiteConfig;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of claims in the format of Google's Fact Check Tools API. Properties without a value are
 * omitted, empty lists too.
 *
 * @param nextPageToken for the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "GoogleClaims")
record GoogleClaims(List<GoogleClaim> claims, String nextPageToken) {

  /** The host of this desk's site. */
  static String host(SiteConfig site) {
    String host = URI.create(site.url()).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
  }

  /** The host of a URL, or of what people write in place of one. */
  static String host(String site) {
    return site.strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("[/:].*", "");
  }
}
