package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.verdict.PublishedVerdict;

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
        ClaimReview.text(verdict.statedOn()),
        Agent.of(verdict.claimant()),
        first.map(CreativeWork::of).orElse(null),
        verdict.appearances().stream()
            .filter(appearance -> first.isEmpty() || appearance != first.get())
            .map(CreativeWork::of)
            .toList());
  }
}
