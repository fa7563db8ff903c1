package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import org.claimtracker.claim.LanguageTag;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new scale, its labels best first.
 *
 * @param key its name in addresses and claim files; never changes
 * @param names in other languages, by language tag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewScale(
    @NotBlank @Size(max = 40) @Pattern(regexp = Slug.PATTERN) @Schema(examples = "three-steps")
        String key,
    @NotBlank @Size(max = 120) @Schema(examples = "Three steps") String name,
    @Size(max = RatingWords.MAX_LANGUAGES) @Schema(examples = "{\"uk\": \"Три кроки\"}")
        SortedMap<@LanguageTag String, @NotBlank @Size(max = 120) String> names,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid RatingDetails> ratings) {

  public NewScale {
    names = RatingWords.byLanguage(names);
  }
}
