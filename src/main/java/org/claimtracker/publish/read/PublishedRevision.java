package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;
import org.claimtracker.verdict.Correction;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.Revision;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One published revision in a verdict's history.
 *
 * @param correction of the revision before; absent for the first
 * @param endedAt when it was superseded; absent for the current one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"revision", "state", "inLanguage", "publishedAt"})
public record PublishedRevision(
    int revision,
    ReviewState state,
    RatingView rating,
    String inLanguage,
    String summary,
    Correction correction,
    Instant publishedAt,
    Instant endedAt) {

  /**
   * @param frozen what readers got of it, with the words that its rating had then
   */
  public static PublishedRevision of(Publication publication, PublishedVerdict frozen) {
    Revision revision = publication.review.revision;
    return new PublishedRevision(
        revision.number,
        publication.review.state(),
        frozen.rating(),
        revision.inLanguage(),
        revision.summary(),
        revision.correction(),
        publication.publishedAt,
        publication.review.endedAt());
  }
}
