package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rating with its label and definition on the version of the scale that was used. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"scale", "scaleVersion", "key", "label", "definition"})
public record RatingView(
    String scale,
    int scaleVersion,
    String key,
    String label,
    String definition,
    Integer axisValue) {

  public static RatingView of(Rating rating) {
    return rating == null
        ? null
        : new RatingView(
            rating.scale.scaleKey,
            rating.scale.scaleVersion,
            rating.ratingKey,
            rating.label,
            rating.definition,
            rating.axisValue);
  }
}
