package org.claimtracker.verdict;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One version of a scale, as shown to everyone. */
@Schema(requiredProperties = {"key", "version", "name", "active", "ratings"})
public record ScaleView(
    String key, int version, String name, boolean active, List<RatingDetails> ratings) {

  public static ScaleView of(RatingScale scale) {
    return new ScaleView(
        scale.scaleKey,
        scale.scaleVersion,
        scale.name,
        scale.isActive(),
        scale.ratings.stream().map(RatingDetails::of).toList());
  }
}
