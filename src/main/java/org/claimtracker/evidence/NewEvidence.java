package org.claimtracker.evidence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.claimtracker.claim.NotBlankIfPresent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence to be added, or to replace existing evidence, from a known or a new source. */
public record NewEvidence(
    @Schema(description = "The id of a known source; alternatively, give source.") Long sourceId,
    @Valid SourceDetails source,
    @NotNull @Schema(examples = "SUPPORTS") Stance stance,
    @NotBlankIfPresent
        @Size(min = 1, max = 5000)
        @Schema(examples = "A destroyed hospital building in Krasnopillia.")
        String passage,
    @NotBlankIfPresent
        @Size(min = 1, max = 5000)
        @Schema(examples = "The only picture of the night.")
        String note) {

  /** The present evidence, from its source by id. */
  static NewEvidence of(Evidence evidence) {
    return new NewEvidence(
        evidence.source.id, null, evidence.stance, evidence.passage, evidence.note);
  }

  /** The same without a source, so that another can be given. */
  NewEvidence withoutSource() {
    return new NewEvidence(null, null, stance, passage, note);
  }

  @JsonIgnore
  @AssertTrue(message = "{source-or-id}")
  @Schema(hidden = true)
  public boolean isFromOneSource() {
    return (sourceId == null) != (source == null);
  }
}
