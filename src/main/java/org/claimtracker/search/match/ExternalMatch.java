package org.claimtracker.search.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.verdict.external.ExternalCheckView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check of another publisher that may be about the text. The rating is theirs, of the claim as
 * they put it, from which the text may differ; the reasons say how.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"check", "score", "band", "reasons"})
public record ExternalMatch(
    ExternalCheckView check,
    @Schema(description = "The sentence of the page, or of a text of several, that it is about.")
        String sentence,
    double score,
    Match.Band band,
    Reasons reasons) {

  static ExternalMatch of(Match match, ExternalCheckView check) {
    return new ExternalMatch(check, match.sentence(), match.score(), match.band(), match.reasons());
  }
}
