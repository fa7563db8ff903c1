package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.claimtracker.claim.Appearance;
import org.claimtracker.review.StandingChanged.How;
import org.claimtracker.verdict.PublishedVerdict;

/** Shows a revision to readers: freezes what they get and supersedes the revision before. */
@ApplicationScoped
public class Publishing {

  private final PublishedDocuments frozen;
  private final Event<VerdictAboutToBePublished> aboutToBePublished;
  private final Event<StandingChanged> standingChanged;

  Publishing(
      PublishedDocuments frozen,
      Event<VerdictAboutToBePublished> aboutToBePublished,
      Event<StandingChanged> standingChanged) {
    this.frozen = frozen;
    this.aboutToBePublished = aboutToBePublished;
    this.standingChanged = standingChanged;
  }

  void publish(ReviewContext dossier) {
    Review standing = dossier.standing();
    if (standing != null) {
      standing.supersede(dossier.now());
      // Only one revision stands at any moment, for the database too.
      Review.flush();
    }
    PublishedVerdict verdict = dossier.frozen();
    aboutToBePublished.fire(new VerdictAboutToBePublished(verdict));
    Review open = dossier.open();
    open.publish(dossier.approvals().get(0));
    dossier.claim().check();
    keep(open, verdict);
    standingChanged.fire(new StandingChanged(verdict.slug(), How.PUBLISHED));
  }

  /** Keeps what readers got of a revision elsewhere, before it came here. */
  public void publishImported(Review review, Instant firstPublishedAt, Instant publishedAt) {
    publishImported(
        review,
        PublishedVerdict.of(
            review.claim,
            Appearance.of(review.claim),
            review.revision,
            List.of(),
            firstPublishedAt,
            publishedAt));
  }

  /** Keeps what readers got elsewhere, where it is known word for word. */
  public void publishImported(Review review, PublishedVerdict verdict) {
    PublishedVerdict marked = verdict.importedFrom(review.revision.importedFrom);
    keep(review, marked);
    standingChanged.fire(new StandingChanged(marked.slug(), How.IMPORTED));
  }

  private void keep(Review review, PublishedVerdict verdict) {
    new Publication(review, verdict, frozen.write(verdict)).persist();
    review.shown(verdict.publishedAt());
  }
}
