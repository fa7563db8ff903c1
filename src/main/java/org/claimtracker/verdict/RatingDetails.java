package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.SortedMap;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A label on a scale, with its definition.
 *
 * @param axisValue 1 for the least true label on the axis; absent for labels off the axis
 * @param words label and definition in other languages, by language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingDetails(
    @NotBlank @Size(max = 40) @Pattern(regexp = Slug.PATTERN) @Schema(examples = "mostly-true")
        String key,
    @NotBlank @Size(max = 60) @Schema(examples = "Mostly true") String label,
    @NotBlank @Size(max = 1000) @Schema(examples = "Accurate, with a detail missing or inexact.")
        String definition,
    @Min(1) @Max(100) @Schema(examples = "4") Integer axisValue,
    @Size(max = RatingWords.MAX_LANGUAGES)
        @Schema(examples = "{\"uk\": {\"label\": \"Переважно правда\"}}")
        SortedMap<@LanguageTag String, @Valid RatingWords> words) {

  public RatingDetails {
    words = RatingWords.byLanguage(words);
  }

  RatingDetails worded(SortedMap<String, RatingWords> others) {
    return new RatingDetails(key, label, definition, axisValue, others);
  }

  static RatingDetails of(Rating rating) {
    return new RatingDetails(
        rating.ratingKey, rating.label, rating.definition, rating.axisValue, rating.words());
  }
}
