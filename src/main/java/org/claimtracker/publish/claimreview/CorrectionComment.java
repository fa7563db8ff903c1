package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.verdict.Correction;

/** The correction of the revision before. */
public record CorrectionComment(
    @JsonProperty("@type") String type, String datePublished, String text) {

  static CorrectionComment of(Correction correction, String published) {
    return correction == null
        ? null
        : new CorrectionComment(
            "CorrectionComment", published, correction.wrong() + " " + correction.right());
  }
}
