package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who made a claim: either the slug of a known claimant, or name and kind. An existing claimant
 * whose name looks the same is reused; another {@code sameAs} makes another claimant.
 */
public record ClaimantRef(
    @Size(max = Slug.MAX_LENGTH) @Pattern(regexp = Slug.PATTERN) String slug,
    @Size(min = 1, max = 200) @NotBlankIfPresent @Schema(examples = "Volodymyr Zelenskyy")
        String name,
    @Schema(examples = "PERSON") ClaimantKind kind,
    @WebAddress @Schema(examples = "https://www.wikidata.org/wiki/Q3874799") String sameAs) {

  @JsonIgnore
  @AssertTrue(message = "{slug-or-name}")
  @Schema(hidden = true)
  public boolean isEitherKnownOrNamed() {
    return slug != null ? name == null && kind == null : name != null && kind != null;
  }
}
