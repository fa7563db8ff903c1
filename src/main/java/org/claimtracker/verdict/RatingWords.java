package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimtracker.claim.NotBlankIfPresent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rating's words in another language.
 *
 * @param definition absent if the rating's own stands in this language too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RatingWords(
    @NotBlank @Size(max = 60) @Schema(examples = "Переважно правда") String label,
    @NotBlankIfPresent
        @Size(min = 1, max = 1000)
        @Schema(examples = "Твердження загалом точне; якась подробиця неточна.")
        String definition) {

  /** At most so many languages on a scale. */
  static final int MAX_LANGUAGES = 40;

  /** By canonical tag, without those that are emptied; null for none. */
  static <T> SortedMap<String, T> byLanguage(Map<String, T> given) {
    SortedMap<String, T> words = new TreeMap<>();
    if (given != null) {
      given.forEach(
          (tag, word) -> {
            if (word != null) {
              words.put(canonical(tag), word);
            }
          });
    }
    return words.isEmpty() ? null : words;
  }

  /** What a language has, or else its main language; null for neither. */
  static <T> T in(String language, Map<String, T> words) {
    if (words == null || language == null) {
      return null;
    }
    T exact = words.get(language);
    return exact == null ? words.get(language.replaceFirst("-.*", "")) : exact;
  }

  private static String canonical(String tag) {
    String canonical = Locale.forLanguageTag(tag).toLanguageTag();
    return canonical.equals("und") ? tag : canonical;
  }
}
