package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a claim says; replaces the whole description. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimDescription(
    @NotBlank
        @Size(max = NewClaim.MAX_STATEMENT)
        @Schema(examples = "150 drones struck energy infrastructure and transport")
        String statement,
    @NotNull @LanguageTag @Schema(examples = "en") String language,
    @Valid ClaimantRef claimant,
    PartialDate statedOn,
    @Size(max = 20) @Schema(examples = "[\"Energy\"]")
        List<@NotBlank @Size(max = 80) String> topics) {

  public ClaimDescription {
    topics = topics == null ? List.of() : topics;
  }

  /** The description as it appears in the record. */
  public static ClaimDescription of(Claim claim) {
    return new ClaimDescription(
        claim.statement,
        claim.language,
        claim.claimant == null ? null : new ClaimantRef(claim.claimant.slug, null, null, null),
        claim.statedOn,
        claim.topics.stream().map(topic -> topic.name).sorted().toList());
  }
}
