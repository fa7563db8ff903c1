package org.claimtracker.claim;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editable part of a topic. */
public record TopicEdit(@NotBlank @Size(max = 80) @Schema(examples = "Energy") String name) {}
