package org.claimtracker.web.site;

import java.time.Instant;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.Revision;

/**
 * One version in a verdict's history. Of a retracted one only that it was there is left, and why it
 * is gone.
 */
public record Version(
    int revision,
    boolean standing,
    boolean retracted,
    RatingView rating,
    String summary,
    Correction correction,
    String reason,
    Instant publishedAt,
    Instant endedAt) {

  static Version of(Publication publication) {
    Revision revision = publication.review.revision;
    boolean retracted = publication.review.state() == ReviewState.RETRACTED;
    return new Version(
        revision.number,
        publication.review.state() == ReviewState.PUBLISHED,
        retracted,
        retracted ? null : RatingView.of(revision.rating()),
        retracted ? null : revision.summary(),
        retracted ? null : revision.correction(),
        retracted ? publication.review.retractionReason() : null,
        publication.publishedAt,
        publication.review.endedAt());
  }
}
