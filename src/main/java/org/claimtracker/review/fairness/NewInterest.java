package org.claimtracker.review.fairness;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An interest to declare, in a claimant or in a topic.
 *
 * @param why what one has to do with it
 */
public record NewInterest(
    @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = Slug.PATTERN)
        @Schema(examples = "harbour-authority", description = "The slug of a claimant")
        String claimant,
    @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = Slug.PATTERN)
        @Schema(description = "The slug of a topic, if it is not in a claimant")
        String topic,
    @NotBlank @Size(max = 1000) @Schema(examples = "My sister works in the press office.")
        String why) {}
