package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.PublishedCorrection;
import org.claimtracker.verdict.PublishedVerdict;

/** One correction of a verdict. */
public record CorrectionComment(
    @JsonProperty("@type") String type, String datePublished, String text) {

  /** All corrections of a verdict, newest first. */
  static List<CorrectionComment> of(PublishedVerdict verdict) {
    if (verdict.corrections() != null) {
      return verdict.corrections().stream().map(CorrectionComment::of).toList();
    }
    Correction only = verdict.correction();
    return only == null
        ? List.of()
        : List.of(comment(verdict.publishedAt(), only.wrong() + " " + only.right()));
  }

  private static CorrectionComment of(PublishedCorrection correction) {
    return comment(
        correction.at(),
        correction.retractedAt() == null
            ? correction.wrong() + " " + correction.right()
            : "The wording of this correction is no longer given.");
  }

  private static CorrectionComment comment(Instant published, String text) {
    return new CorrectionComment("CorrectionComment", published.toString(), text);
  }
}
