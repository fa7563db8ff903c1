package org.claimtracker.search.match;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's decision about a suggested match. */
@Schema(name = "NewDecision")
public record NewMatchDecision(
    @NotBlank @Size(max = 80) @Schema(examples = "another-claim") String other,
    @NotNull @Schema(examples = "SAME") Sameness decision,
    @Schema(
            examples = "0.93",
            deprecated = true,
            description = "Ignored: the score is computed when the decision is recorded.")
        Double score,
    @Schema(
            examples = "words",
            deprecated = true,
            description = "Ignored: the model is the one in use.")
        String model) {}
