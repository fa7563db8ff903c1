package org.claimtracker.publish.claimreview;

import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule that structured data breaks, and where.
 *
 * @param rule the rule's name
 * @param level whether tools reject the data or only show less of it
 * @param path where, as a JSON Pointer (RFC 6901); empty for the document as a whole
 * @param code what is wrong, whatever the words
 * @param message what to do about it
 */
@Schema(requiredProperties = {"rule", "level", "path", "code", "message"})
public record LintFinding(
    @Schema(examples = "rating-text") String rule,
    LintRule.Level level,
    @Schema(examples = "/reviewRating/alternateName") String path,
    @Schema(implementation = String.class, examples = "lint-rating-text") Message code,
    @Schema(examples = "Give the rating's label in alternateName.") String message) {

  LintFinding(String rule, LintRule.Level level, String path, Message code) {
    this(rule, level, path, code, code.inEnglish());
  }
}
