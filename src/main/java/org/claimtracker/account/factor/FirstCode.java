package org.claimtracker.account.factor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The code that a phone computed from a secret that was just shown. */
public record FirstCode(@NotBlank @Size(max = 60) @Schema(examples = "492039") String code) {}
