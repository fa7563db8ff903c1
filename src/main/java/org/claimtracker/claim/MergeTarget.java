package org.claimtracker.claim;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.claimtracker.common.Slug;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one that stays when two are merged. */
record MergeTarget(
    @NotNull
        @Size(max = Slug.MAX_LENGTH)
        @Pattern(regexp = Slug.PATTERN)
        @Schema(examples = "volodymyr-zelenskyy")
        String into) {}
