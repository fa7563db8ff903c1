package org.claimtracker.verdict.external;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a check of another publisher is no longer shown. */
public record ReasonToWithdraw(
    @NotBlank @Size(max = 2000) @Schema(examples = "The publisher took it back.") String reason) {}
