package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating with its label and definition on the version of the scale that was used.
 *
 * @param words label and definition in other languages, by language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"scale", "scaleVersion", "key", "label", "definition"})
public record RatingView(
    String scale,
    int scaleVersion,
    String key,
    String label,
    String definition,
    Integer axisValue,
    SortedMap<String, RatingWords> words) {

  public static RatingView of(Rating rating) {
    return rating == null
        ? null
        : new RatingView(
            rating.scale.scaleKey,
            rating.scale.scaleVersion,
            rating.ratingKey,
            rating.label,
            rating.definition,
            rating.axisValue,
            rating.words());
  }

  /** Its label alone, for lists; null without a key. */
  public static RatingView labelled(
      String key, String label, SortedMap<String, RatingWords> words) {
    return key == null ? null : new RatingView(null, 0, key, label, null, null, words);
  }

  /** The label for readers of a language. */
  public String labelIn(String language) {
    return wordsIn(language).map(RatingWords::label).orElse(label);
  }

  /** The definition for readers of a language. */
  public String definitionIn(String language) {
    return wordsIn(language).map(RatingWords::definition).orElse(definition);
  }

  /** Its words in a language, if the desk has given it some. */
  public Optional<RatingWords> wordsIn(String language) {
    return Optional.ofNullable(RatingWords.in(language, words));
  }

  /**
   * Whether there is another one and both have the same label and meaning, on whatever version of
   * whatever scale. The number follows from the other labels of the scale; that there is one is
   * part of the meaning.
   */
  public boolean saysTheSameAs(RatingView other) {
    return other != null
        && label.equals(other.label)
        && definition.equals(other.definition)
        && (axisValue == null) == (other.axisValue == null);
  }

  /** Whether both have the same words wherever both have some. */
  boolean isWordedLike(RatingView other) {
    return words == null
        || other.words == null
        || words.entrySet().stream()
            .allMatch(
                word ->
                    word.getValue()
                        .equals(other.words.getOrDefault(word.getKey(), word.getValue())));
  }
}
