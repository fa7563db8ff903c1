package org.claimtracker.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Evidence with its source. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"id", "stance", "source"})
public record EvidenceView(long id, Stance stance, SourceView source, String passage, String note) {

  public static EvidenceView of(Evidence evidence) {
    return new EvidenceView(
        evidence.id,
        evidence.stance,
        SourceView.of(evidence.source),
        evidence.passage,
        evidence.note);
  }
}
