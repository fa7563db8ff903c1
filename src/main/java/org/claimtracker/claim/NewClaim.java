package org.claimtracker.claim;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim to be logged, and where it was said. */
public record NewClaim(
    @NotBlank
        @Size(max = NewClaim.MAX_STATEMENT)
        @Schema(examples = "150 drones struck energy infrastructure and transport")
        String statement,
    @NotNull @LanguageTag @Schema(examples = "en") String language,
    @Valid ClaimantRef claimant,
    PartialDate statedOn,
    @Size(max = 20) @Schema(examples = "[\"Energy\"]")
        List<@NotBlank @Size(max = 80) String> topics,
    @Size(max = 100) List<@NotNull @Valid AppearanceDetails> appearances) {

  /** The longest statement, in characters. */
  public static final int MAX_STATEMENT = 1_000;

  public NewClaim {
    topics = topics == null ? List.of() : topics;
    appearances = appearances == null ? List.of() : appearances;
  }

  ClaimDescription description() {
    return new ClaimDescription(statement, language, claimant, statedOn, topics);
  }
}
