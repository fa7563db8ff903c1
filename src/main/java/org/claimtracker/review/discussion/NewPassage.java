package org.claimtracker.review.discussion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of the draft that a comment is about, as typed or copied.
 *
 * @param prefix what stands before them; only needed if they stand in several places
 * @param suffix what stands after them
 */
public record NewPassage(
    @NotNull @Schema(examples = "SUMMARY") DraftField field,
    @NotBlank @Size(max = 2000) @Schema(examples = "gives the number") String exact,
    @Size(max = 200)
        @Schema(
            examples = "independent of the claimant",
            description =
                "Decides if the words stand in several places; otherwise the first counts.")
        String prefix,
    @Size(max = 200) @Schema(examples = ".") String suffix) {

  TextQuote quote() {
    return new TextQuote(exact.strip(), prefix == null ? "" : prefix, suffix == null ? "" : suffix);
  }
}
