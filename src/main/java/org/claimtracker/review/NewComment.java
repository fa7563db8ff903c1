package org.claimtracker.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A comment for the desk. */
public record NewComment(
    @NotBlank @Size(max = 5000) @Schema(examples = "Asked the air force for its own count.")
        String text) {}
