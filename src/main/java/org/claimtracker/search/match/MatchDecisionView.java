package org.claimtracker.search.match;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recorded decision, seen from one of the two claims. */
@Schema(
    name = "MatchDecision",
    requiredProperties = {"other", "decision", "score", "model", "by", "at"})
public record MatchDecisionView(
    String other, Sameness decision, double score, String model, String by, Instant at) {

  static MatchDecisionView of(MatchDecision kept, String seenFrom) {
    return new MatchDecisionView(
        kept.other.slug.equals(seenFrom) ? kept.claim.slug : kept.other.slug,
        kept.decision,
        kept.score,
        kept.model,
        kept.decidedBy.handle,
        kept.createdAt);
  }
}
