package org.claimtracker.publish.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.verdict.PublishedVerdict;
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

  private static final int FULL_DATE = "2025-03-19".length();

  /**
   * A claim.
   *
   * @param claimDate absent if the day is unknown, since the format has no partial dates
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record GoogleClaim(
      String text,
      String claimant,
      @Schema(format = "date-time", examples = "2025-03-19T00:00:00Z") String claimDate,
      List<GoogleReview> claimReview) {

    static GoogleClaim of(PublishedVerdict verdict, SiteConfig site) {
      return new GoogleClaim(
          verdict.statement(),
          verdict.claimant() == null ? null : verdict.claimant().name(),
          day(verdict.statedOn()),
          List.of(GoogleReview.of(verdict, site)));
    }
  }

  /** The verdict about it; {@code reviewDate} is when it was first published. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record GoogleReview(
      Publisher publisher,
      String url,
      String title,
      Instant reviewDate,
      String textualRating,
      String languageCode) {

    static GoogleReview of(PublishedVerdict verdict, SiteConfig site) {
      String label = verdict.rating().label();
      return new GoogleReview(
          new Publisher(site.name(), host(site)),
          site.page(verdict.slug()),
          label + ": " + verdict.statement(),
          verdict.firstPublishedAt(),
          label,
          verdict.language());
    }
  }

  /** The publisher of the verdict; {@code site} is the host without {@code www}. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Publisher(String name, String site) {}

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

  private static String day(PartialDate date) {
    return date == null || date.text().length() < FULL_DATE ? null : date + "T00:00:00Z";
  }
}
