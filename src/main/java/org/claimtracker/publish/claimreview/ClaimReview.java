package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.claimtracker.verdict.RatingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published verdict as schema.org's ClaimReview. Properties without a value are omitted.
 *
 * @param id the URL of this document and, by content negotiation, of {@link PublishedVerdict}
 * @param url the page for readers
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
    CorrectionComment correction,
    CreativeWork isBasedOn,
    String sdLicense,
    Agent sdPublisher) {

  /** A person or an organisation. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Agent(@JsonProperty("@type") String type, String name, String url, String sameAs) {

    static Agent organization(String name, String url) {
      return new Agent("Organization", name, url, null);
    }

    public static Agent of(SiteConfig site) {
      return organization(site.name(), site.at("/"));
    }

    static Agent of(ClaimantView claimant) {
      return claimant == null
          ? null
          : new Agent(
              claimant.kind() == ClaimantKind.PERSON ? "Person" : "Organization",
              claimant.name(),
              null,
              claimant.sameAs());
    }
  }

  /**
   * What was claimed, by whom, when and where.
   *
   * @param firstAppearance the earliest with a known date
   * @param appearance all others
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ReviewedClaim(
      @JsonProperty("@type") String type,
      @JsonProperty("@id") String id,
      String datePublished,
      Agent author,
      CreativeWork firstAppearance,
      List<CreativeWork> appearance) {

    static ReviewedClaim of(PublishedVerdict verdict, String id) {
      // Partial dates are compared by the last day that they can mean.
      Optional<AppearanceDetails> first =
          verdict.appearances().stream()
              .filter(appearance -> appearance.publishedOn() != null)
              .min(Comparator.comparing(appearance -> appearance.publishedOn().latest()));
      return new ReviewedClaim(
          "Claim",
          id,
          text(verdict.statedOn()),
          Agent.of(verdict.claimant()),
          first.map(CreativeWork::of).orElse(null),
          verdict.appearances().stream()
              .filter(appearance -> first.isEmpty() || appearance != first.get())
              .map(CreativeWork::of)
              .toList());
    }
  }

  /** An appearance of the claim, or a source. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record CreativeWork(
      @JsonProperty("@type") String type,
      String url,
      String name,
      String datePublished,
      Agent publisher,
      String archivedAt) {

    static CreativeWork of(AppearanceDetails appearance) {
      return new CreativeWork(
          "CreativeWork",
          appearance.url(),
          appearance.title(),
          text(appearance.publishedOn()),
          appearance.publisher() == null ? null : Agent.organization(appearance.publisher(), null),
          appearance.archivedUrl());
    }

    static CreativeWork of(SourceDetails source) {
      return new CreativeWork("CreativeWork", source.url(), source.title(), null, null, null);
    }

    static CreativeWork named(String name) {
      return new CreativeWork("CreativeWork", null, name, null, null, null);
    }
  }

  /** The rating, with numbers only if the label lies on the axis from false to true. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ReviewRating(
      @JsonProperty("@type") String type,
      String alternateName,
      String ratingExplanation,
      Integer ratingValue,
      Integer bestRating,
      Integer worstRating) {

    static ReviewRating of(RatingView rating, String explanation, Optional<RatingAxis> axis) {
      return new ReviewRating(
          "Rating",
          rating.label(),
          explanation,
          axis.isEmpty() ? null : rating.axisValue(),
          axis.map(RatingAxis::best).orElse(null),
          axis.map(RatingAxis::worst).orElse(null));
    }
  }

  /** The correction of the revision before. */
  public record CorrectionComment(
      @JsonProperty("@type") String type, String datePublished, String text) {

    static CorrectionComment of(Correction correction, String published) {
      return correction == null
          ? null
          : new CorrectionComment(
              "CorrectionComment", published, correction.wrong() + " " + correction.right());
    }
  }

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
        verdict.language(),
        verdict.statement(),
        desk,
        ReviewedClaim.of(verdict, id + "#claim"),
        ReviewRating.of(verdict.rating(), verdict.summary(), axis),
        verdict.evidence().stream().map(cited -> CreativeWork.of(cited.source())).toList(),
        CorrectionComment.of(verdict.correction(), verdict.publishedAt().toString()),
        verdict.importedFrom() == null ? null : CreativeWork.named(verdict.importedFrom()),
        site.license().orElse(null),
        desk);
  }

  private static String text(PartialDate date) {
    return date == null ? null : date.text();
  }
}
