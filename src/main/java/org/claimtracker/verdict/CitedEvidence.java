package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.evidence.Stance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cited evidence and its source, as published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"stance", "source"})
public record CitedEvidence(Stance stance, SourceDetails source, String passage, String note) {

  static CitedEvidence of(Evidence evidence) {
    return new CitedEvidence(
        evidence.stance, SourceDetails.of(evidence.source), evidence.passage, evidence.note);
  }
}
