package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimtracker.claim.LanguageTag;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of a scale in other languages.
 *
 * @param names its names, by language tag
 * @param ratings the words of each rating, by its key and by language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "ratings")
public record ScaleWords(
    @Size(max = RatingWords.MAX_LANGUAGES) @Schema(examples = "{\"uk\": \"Три кроки\"}")
        SortedMap<@LanguageTag String, @NotBlank @Size(max = 120) String> names,
    @Size(max = 40)
        @Schema(examples = "{\"mostly-true\": {\"uk\": {\"label\": \"Переважно правда\"}}}")
        SortedMap<
                @Size(max = 40) String,
                @Size(max = RatingWords.MAX_LANGUAGES) SortedMap<
                    @LanguageTag String, @Valid RatingWords>>
            ratings) {

  public ScaleWords {
    names = RatingWords.byLanguage(names);
    SortedMap<String, SortedMap<String, RatingWords>> words = new TreeMap<>();
    if (ratings != null) {
      ratings.forEach((key, given) -> words.put(key, RatingWords.byLanguage(given)));
    }
    words.values().removeIf(Objects::isNull);
    ratings = words;
  }

  static ScaleWords of(RatingScale scale) {
    SortedMap<String, SortedMap<String, RatingWords>> words = new TreeMap<>();
    scale.ratings.forEach(rating -> words.put(rating.ratingKey, rating.words()));
    return new ScaleWords(scale.names(), words);
  }

  /** The words in one language, as a form gives them; those in others stay. */
  public ScaleWords with(String language, String name, Map<String, RatingWords> given) {
    SortedMap<String, String> allNames = new TreeMap<>();
    if (names != null) {
      allNames.putAll(names);
    }
    allNames.put(language, name);
    SortedMap<String, SortedMap<String, RatingWords>> all = new TreeMap<>(ratings);
    given.forEach(
        (key, words) -> {
          SortedMap<String, RatingWords> more = new TreeMap<>();
          if (all.get(key) != null) {
            more.putAll(all.get(key));
          }
          more.put(language, words);
          all.put(key, more);
        });
    return new ScaleWords(allNames, all);
  }
}
