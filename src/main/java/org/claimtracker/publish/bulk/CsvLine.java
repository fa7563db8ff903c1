package org.claimtracker.publish.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.stream.Collectors;
import org.claimtracker.claim.TopicView;
import org.claimtracker.publish.Addresses;
import org.claimtracker.verdict.PublishedVerdict;

/** A published verdict as one line of the CSV dump. */
@JsonPropertyOrder({
  "slug",
  "address",
  "revision",
  "statement",
  "language",
  "claimant",
  "claimant_slug",
  "stated_on",
  "topics",
  "rating",
  "rating_label",
  "summary",
  "reviewed_by",
  "first_published_at",
  "published_at",
  "in_language"
})
record CsvLine(
    String slug,
    String address,
    int revision,
    String statement,
    String language,
    String claimant,
    @JsonProperty("claimant_slug") String claimantSlug,
    @JsonProperty("stated_on") String statedOn,
    String topics,
    String rating,
    @JsonProperty("rating_label") String ratingLabel,
    String summary,
    @JsonProperty("reviewed_by") String reviewedBy,
    @JsonProperty("first_published_at") String firstPublishedAt,
    @JsonProperty("published_at") String publishedAt,
    @JsonProperty("in_language") String inLanguage) {

  static CsvLine of(PublishedVerdict verdict, Addresses addresses) {
    return new CsvLine(
        verdict.slug(),
        addresses.verdict(verdict.slug()),
        verdict.revision(),
        SpreadsheetText.of(verdict.statement()),
        verdict.language(),
        verdict.claimant() == null ? null : SpreadsheetText.of(verdict.claimant().name()),
        verdict.claimant() == null ? null : verdict.claimant().slug(),
        verdict.statedOn() == null ? null : verdict.statedOn().text(),
        SpreadsheetText.of(
            verdict.topics().stream().map(TopicView::name).collect(Collectors.joining("; "))),
        verdict.rating().key(),
        SpreadsheetText.of(verdict.rating().label()),
        SpreadsheetText.of(verdict.summary()),
        SpreadsheetText.of(String.join("; ", verdict.reviewedBy())),
        verdict.firstPublishedAt().toString(),
        verdict.publishedAt().toString(),
        verdict.inLanguage());
  }
}
