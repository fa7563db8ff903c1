package org.claimtracker.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a move is refused.
 *
 * @param rule the rule's name, or "state" or "permission"
 * @param detail what is missing and what to do
 */
@Schema(requiredProperties = {"rule", "detail"})
public record Unmet(
    @Schema(examples = "four-eyes") String rule,
    @Schema(examples = "You wrote part of this revision. Another editor has to approve it.")
        String detail) {}
