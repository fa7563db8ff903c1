package org.claimtracker.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.claim.Claimant;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantRef;
import org.claimtracker.claim.NewClaim;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.Stance;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.SelectionReason;
import org.claimtracker.verdict.Withdrawal;

/** One claim as a file; {@code claims/README.md} documents the format. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ClaimFile(
    String statement,
    String language,
    Person claimant,
    PartialDate statedOn,
    List<String> topics,
    ClaimState state,
    String reason,
    String duplicateOf,
    List<AppearanceDetails> appearances,
    List<Item> evidence,
    List<Stage> revisions) {

  ClaimFile {
    topics = topics == null ? List.of() : topics;
    appearances = appearances == null ? List.of() : appearances;
    evidence = evidence == null ? List.of() : evidence;
    revisions = revisions == null ? List.of() : revisions;
  }

  /** The claimant. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Person(String name, ClaimantKind kind, String sameAs) {

    static Person of(Claimant claimant) {
      return claimant == null ? null : new Person(claimant.name, claimant.kind, claimant.sameAs);
    }
  }

  /** One piece of evidence. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(SourceDetails source, Stance stance, String passage, String note) {}

  /** One revision of the verdict; {@code evidence} holds indices, from 1, into the file's list. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  @JsonPropertyOrder({"number", "state"})
  record Stage(
      int number,
      ReviewState state,
      String scale,
      Integer scaleVersion,
      String rating,
      String inLanguage,
      String summary,
      String explanation,
      List<Integer> evidence,
      SelectionReason selectionReason,
      String noPrimaryReason,
      String noSupportFound,
      String noRefutationFound,
      Instant publishedAt,
      Correction correction,
      Retraction retraction,
      JsonNode asPublished,
      String importedFrom) {

    Stage {
      evidence = evidence == null ? List.of() : evidence;
    }
  }

  /**
   * Why and when a revision was retracted.
   *
   * @param withdraws null for the whole verdict
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Retraction(String reason, Instant at, Withdrawal withdraws) {

    boolean isOfRevision() {
      return withdraws == Withdrawal.REVISION;
    }

    Withdrawal extent() {
      return isOfRevision() ? Withdrawal.REVISION : Withdrawal.VERDICT;
    }
  }

  NewClaim toLog() {
    return new NewClaim(
        statement,
        language,
        claimant == null
            ? null
            : new ClaimantRef(null, claimant.name(), claimant.kind(), claimant.sameAs()),
        statedOn,
        topics,
        appearances);
  }
}
