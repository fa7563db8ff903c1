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
 * A published verdict that may be about what the text says. Its rating is of the claim, which may
 * not be what the text says: the reasons tell what differs.
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
    @Schema(description = "The sentence of the page; absent for a text.") String sentence,
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
