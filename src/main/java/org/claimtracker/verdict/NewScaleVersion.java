package org.claimtracker.verdict;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The labels of a scale's next version, best first. */
public record NewScaleVersion(
    @NotBlank @Size(max = 120) @Schema(examples = "Five steps and five labels off the axis")
        String name,
    @NotEmpty @Size(max = 40) List<@NotNull @Valid RatingDetails> ratings) {}
