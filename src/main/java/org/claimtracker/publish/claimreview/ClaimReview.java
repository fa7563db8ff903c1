package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published verdict as schema.org's ClaimReview. Properties without a value are omitted.
 *
 * @param id the URL of this document and, by content negotiation, of {@link PublishedVerdict}
 * @param url the page for readers
 * @param correction all corrections, newest first; a single one is no list
 * @param isBasedOn the original, if another desk made the review
 * @param sdLicense the licence of this data
 * @param sdPublisher the publisher of this data
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "A ClaimReview of schema.org, as JSON-LD.")
public record ClaimReview(
    @JsonProperty("@context") String context,
    @JsonProperty("@type") String type,
    @JsonProperty("@id") String id,
    String url,
    String datePublished,
    String dateModified,
    String inLanguage,
    String claimReviewed,
    Agent author,
    ReviewedClaim itemReviewed,
    ReviewRating reviewRating,
    List<CreativeWork> citation,
    @JsonFormat(with = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
        @Schema(description = "All corrections, newest first; a single one is no list.")
        List<CorrectionComment> correction,
    CreativeWork isBasedOn,
    String sdLicense,
    Agent sdPublisher) {

  /**
   * Makes it.
   *
   * @param axis of the rating's number; empty for a label off the axis
   */
  public static ClaimReview of(
      PublishedVerdict verdict, SiteConfig site, Optional<RatingAxis> axis) {
    String id = site.at("/api/v1/verdicts/" + verdict.slug());
    Agent desk = Agent.of(site);
    return new ClaimReview(
        "https://schema.org",
        "ClaimReview",
        id,
        site.page(verdict.slug()),
        verdict.firstPublishedAt().toString(),
        verdict.publishedAt().toString(),
        verdict.inLanguage(),
        verdict.statement(),
        desk,
        ReviewedClaim.of(verdict, id + "#claim"),
        ReviewRating.of(verdict, axis),
        verdict.evidence().stream().map(cited -> CreativeWork.of(cited.source())).toList(),
        CorrectionComment.of(verdict),
        verdict.importedFrom() == null ? null : CreativeWork.named(verdict.importedFrom()),
        site.license().orElse(null),
        desk);
  }

  /** The ISO 8601 text of a date; null if there is none. */
  static String text(PartialDate date) {
    return date == null ? null : date.text();
  }
}
