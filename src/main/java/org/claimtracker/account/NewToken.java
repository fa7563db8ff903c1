package org.claimtracker.account;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A wanted token. */
public record NewToken(
    @NotBlank @Size(max = 120) @Schema(examples = "nightly export") String label,
    @NotEmpty @Size(max = 4) @Schema(examples = "[\"READ\"]", description = "Any but SESSION.")
        Set<@NotNull Scope> scopes,
    @NotNull @Min(1) @Max(366) @Schema(examples = "90") Integer days) {}
