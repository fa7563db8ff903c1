package org.claimtracker.search.match;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's decision about a suggested match.
 *
 * @param score as it was shown
 * @param model as it was shown
 */
@Schema(name = "NewDecision")
public record NewMatchDecision(
    @NotBlank @Size(max = 80) @Schema(examples = "another-claim") String other,
    @NotNull @Schema(examples = "SAME") Sameness decision,
    @NotNull @DecimalMin("0") @DecimalMax("1") @Schema(examples = "0.93") Double score,
    @NotBlank @Size(max = 100) @Schema(examples = "all-minilm-l6-v2-q") String model) {}
