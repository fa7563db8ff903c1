package org.claimtracker.web.site;

import org.claimtracker.publish.read.PublishedRevision;
import org.claimtracker.review.Publication;
import org.claimtracker.review.ReviewState;

/**
 * A version in a verdict's history.
 *
 * @param shown what readers may still see of it
 * @param reason why it was retracted; null for the others
 */
public record Version(PublishedRevision shown, String reason) {

  static Version of(Publication publication) {
    return new Version(
        PublishedRevision.of(publication),
        publication.review.state() == ReviewState.RETRACTED
            ? publication.review.retractionReason()
            : null);
  }

  public boolean isStanding() {
    return shown.state() == ReviewState.PUBLISHED;
  }

  public boolean isRetracted() {
    return shown.state() == ReviewState.RETRACTED;
  }
}
