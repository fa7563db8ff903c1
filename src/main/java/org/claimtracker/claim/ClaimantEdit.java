package org.claimtracker.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable part of a claimant. */
public record ClaimantEdit(
    @NotBlank @Size(max = 200) @Schema(examples = "Volodymyr Zelenskyy") String name,
    @NotNull @Schema(examples = "PERSON") ClaimantKind kind,
    @WebAddress @Schema(examples = "https://www.wikidata.org/wiki/Q3874799") String sameAs) {}
