package org.claimtracker.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A correction as readers are told of it. Of one whose revision was withdrawn only the kind and the
 * day are left, because its words may quote what was withdrawn.
 *
 * @param revision the correcting revision
 * @param at when that was published
 * @param changes the parts that it changed, with both wordings of short ones
 * @param retractedAt when its words were withdrawn; absent if they stand
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"revision", "kind", "at"})
public record PublishedCorrection(
    int revision,
    CorrectionKind kind,
    Instant at,
    String wrong,
    String right,
    String foundBy,
    String cause,
    List<Difference> changes,
    Instant retractedAt) {

  public static PublishedCorrection of(
      int revision,
      Correction correction,
      List<Difference> changes,
      Instant at,
      Instant retractedAt) {
    return retractedAt != null
        ? new PublishedCorrection(
            revision, correction.kind(), at, null, null, null, null, null, retractedAt)
        : new PublishedCorrection(
            revision,
            correction.kind(),
            at,
            correction.wrong(),
            correction.right(),
            correction.foundBy(),
            correction.cause(),
            changes,
            null);
  }
}
