package org.claimtracker.publish.read;

import java.time.Instant;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;

/**
 * One correction or retraction as it is read from the database, all in one statement.
 *
 * @param standing the document that stands for the claim now
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

  /** The text before, if readers may still have it. */
  CorrectionNotice.Earlier before() {
    return revisionBefore == null || stateBefore == ReviewState.RETRACTED
        ? null
        : CorrectionNotice.Earlier.of(slug, revisionBefore, publishedBefore);
  }
}
