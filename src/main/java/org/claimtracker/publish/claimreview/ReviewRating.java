package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingAxis;
import org.claimtracker.verdict.RatingView;

/** The rating, with numbers only if the label lies on the axis from false to true. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewRating(
    @JsonProperty("@type") String type,
    String alternateName,
    String ratingExplanation,
    Integer ratingValue,
    Integer bestRating,
    Integer worstRating) {

  static ReviewRating of(PublishedVerdict verdict, Optional<RatingAxis> axis) {
    RatingView rating = verdict.rating();
    return new ReviewRating(
        "Rating",
        rating.labelIn(verdict.inLanguage()),
        verdict.summary(),
        axis.isEmpty() ? null : rating.axisValue(),
        axis.map(RatingAxis::best).orElse(null),
        axis.map(RatingAxis::worst).orElse(null));
  }
}
