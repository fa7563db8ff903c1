package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.language.compare.Reasons;
import org.claimtracker.search.match.Match;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A published verdict that may be about the text. Its rating is that of the claim, from which the
 * text may differ; the reasons say how.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "slug",
      "url",
      "statement",
      "language",
      "rating",
      "publishedAt",
      "score",
      "band",
      "reasons"
    })
public record VerdictMatch(
    String slug,
    String url,
    String statement,
    String language,
    ClaimantView claimant,
    RatingView rating,
    Instant publishedAt,
    @Schema(description = "The sentence of the page, or of a text of several, that it is about.")
        String sentence,
    double score,
    Match.Band band,
    Reasons reasons) {

  static VerdictMatch of(Match match, PublishedVerdict verdict, String url) {
    return new VerdictMatch(
        verdict.slug(),
        url,
        verdict.statement(),
        verdict.language(),
        verdict.claimant(),
        verdict.rating(),
        verdict.publishedAt(),
        match.sentence(),
        match.score(),
        match.band(),
        match.reasons());
  }
}
