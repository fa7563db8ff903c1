package org.claimtracker.publish.read;

import java.time.Instant;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.CorrectionKind;

/**
 * One correction or retraction, as one row of a single database query.
 *
 * @param kind of the correction; null for a retraction
 * @param withdrawnAt when its words were withdrawn; null if they stand
 * @param standing the currently published document of the claim
 * @param revisionBefore the revision before, if readers may still read it
 */
public record NoticeRow(
    Long id,
    String slug,
    Integer revision,
    CorrectionKind kind,
    Correction correction,
    String changes,
    Instant at,
    String reason,
    Instant withdrawnAt,
    String standing,
    Integer revisionBefore,
    Instant publishedBefore) {

  boolean isRetraction() {
    return kind == null;
  }
}
