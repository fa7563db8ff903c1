package org.claimtracker.publish.read;

import java.time.Instant;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;

/**
 * One correction or retraction, as one row of a single database query.
 *
 * @param standing the currently published document of the claim
 */
public record NoticeRow(
    Long id,
    String slug,
    Integer revision,
    ReviewState state,
    Correction correction,
    Instant at,
    String reason,
    String standing,
    Integer revisionBefore,
    Instant publishedBefore,
    ReviewState stateBefore) {

  boolean isRetraction() {
    return state == ReviewState.RETRACTED;
  }

  /** The revision before, if readers may still read it. */
  CorrectionNotice.Earlier before() {
    return revisionBefore == null || stateBefore == ReviewState.RETRACTED
        ? null
        : CorrectionNotice.Earlier.of(slug, revisionBefore, publishedBefore);
  }
}
