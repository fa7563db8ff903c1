package org.claimtracker.review;

import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a move is refused.
 *
 * @param rule the rule's name, or "state" or "permission"
 * @param code what is missing, whatever the words
 * @param detail what is missing and what to do
 */
@Schema(requiredProperties = {"rule", "code", "detail"})
public record Unmet(
    @Schema(examples = "four-eyes") String rule,
    @Schema(implementation = String.class, examples = "own-revision") Message code,
    @Schema(examples = "You wrote part of this revision. Another editor has to approve it.")
        String detail) {

  Unmet(String rule, Message code) {
    this(rule, code, code.inEnglish());
  }
}
