package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a scale, as shown to everyone.
 *
 * @param names in other languages, by language tag
 * @param active whether it is the newest version of its scale
 * @param inUse whether new verdicts are rated on it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"key", "version", "name", "active", "inUse", "ratings"})
public record ScaleView(
    String key,
    int version,
    String name,
    SortedMap<String, String> names,
    boolean active,
    boolean inUse,
    List<RatingDetails> ratings) {

  /** The name for readers of a language. */
  public String nameIn(String language) {
    String own = RatingWords.in(language, names);
    return own == null ? name : own;
  }

  public static ScaleView of(RatingScale scale) {
    return new ScaleView(
        scale.scaleKey,
        scale.scaleVersion,
        scale.name,
        scale.names(),
        scale.isActive(),
        scale.isInUse(),
        scale.ratings.stream().map(RatingDetails::of).toList());
  }
}
