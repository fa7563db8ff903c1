package org.claimtracker.publish.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.verdict.PublishedVerdict;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

  private static final int FULL_DATE = "2025-03-19".length();

  static GoogleClaim of(PublishedVerdict verdict, SiteConfig site) {
    return new GoogleClaim(
        verdict.statement(),
        verdict.claimant() == null ? null : verdict.claimant().name(),
        day(verdict.statedOn()),
        List.of(GoogleReview.of(verdict, site)));
  }

  private static String day(PartialDate date) {
    return date == null || date.text().length() < FULL_DATE ? null : date + "T00:00:00Z";
  }
}
