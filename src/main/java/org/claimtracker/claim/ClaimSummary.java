package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim as a row of a list, and as the head of every more detailed view. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "slug",
      "statement",
      "language",
      "topics",
      "state",
      "loggedBy",
      "loggedAt",
      "updatedAt",
      "version"
    })
public record ClaimSummary(
    String slug,
    String statement,
    String language,
    ClaimantView claimant,
    PartialDate statedOn,
    List<TopicView> topics,
    ClaimState state,
    String reason,
    String duplicateOf,
    String assignee,
    String loggedBy,
    String importedFrom,
    Instant loggedAt,
    Instant updatedAt,
    long version) {

  public static ClaimSummary of(Claim claim) {
    return new ClaimSummary(
        claim.slug,
        claim.statement,
        claim.language,
        ClaimantView.of(claim.claimant),
        claim.statedOn,
        TopicView.of(claim.topics),
        claim.state(),
        claim.reason(),
        claim.duplicateOf() == null ? null : claim.duplicateOf().slug,
        claim.assignee == null ? null : claim.assignee.handle,
        claim.loggedBy,
        claim.importedFrom,
        claim.createdAt,
        claim.updatedAt(),
        claim.version);
  }
}
