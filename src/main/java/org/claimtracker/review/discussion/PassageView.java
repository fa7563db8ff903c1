package org.claimtracker.review.discussion;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.verdict.VerdictText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The words of the draft that a comment is about, and where they stand now.
 *
 * @param exact the words as they stood when the comment was written
 * @param start null if it is not certain where they stand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"field", "exact", "prefix", "suffix", "state"})
public record PassageView(
    DraftField field,
    String exact,
    String prefix,
    String suffix,
    PassageState state,
    @Schema(
            description =
                "Where they begin in the draft as it is now, in UTF-16 code units; left out if"
                    + " that is not certain")
        Integer start,
    @Schema(description = "Where they end") Integer end) {

  static PassageView of(Passage passage, VerdictText draft) {
    TextQuote.Found found = passage.in(draft);
    return new PassageView(
        passage.field(),
        passage.exact(),
        passage.prefix(),
        passage.suffix(),
        found.state(),
        found.span() == null ? null : found.span().start(),
        found.span() == null ? null : found.span().end());
  }

  /** Whether it stands in the draft, and where is certain. */
  public boolean standsThere() {
    return state == PassageState.FOUND;
  }
}
