package org.claimtracker.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Appearance;
import org.claimtracker.review.StandingChanged.How;
import org.claimtracker.review.planning.Planning;
import org.claimtracker.verdict.Difference;
import org.claimtracker.verdict.PublishedVerdict;

/** Shows a revision to readers: stores the document they get and supersedes the revision before. */
@ApplicationScoped
public class Publishing {

  private final PublishedDocuments documents;
  private final Planning planning;
  private final Event<StandingChanged> standingChanged;

  Publishing(
      PublishedDocuments documents, Planning planning, Event<StandingChanged> standingChanged) {
    this.documents = documents;
    this.planning = planning;
    this.standingChanged = standingChanged;
  }

  void publish(ReviewContext context, Actor by) {
    Review standing = context.standing();
    if (standing != null) {
      standing.supersede(context.now());
      // Only one revision stands at any moment, for the database too.
      Review.flush();
    }
    PublishedVerdict verdict = context.preview();
    Review open = context.open();
    open.publish(context.approvals().get(0));
    context.claim().check();
    store(open, verdict);
    planning.meet(context.claim(), by);
    standingChanged.fire(new StandingChanged(verdict.slug(), How.PUBLISHED));
  }

  /** Stores what readers were shown of an imported revision where it came from. */
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

  /** Stores an imported verdict whose published text is known word for word. */
  public void publishImported(Review review, PublishedVerdict verdict) {
    PublishedVerdict marked = verdict.importedFrom(review.revision.importedFrom);
    store(review, marked);
    standingChanged.fire(new StandingChanged(marked.slug(), How.IMPORTED));
  }

  private void store(Review review, PublishedVerdict verdict) {
    Publication.last(review.claim).ifPresent(last -> review.revision.corrects(told(last, verdict)));
    new Publication(review, verdict, documents.write(verdict)).persist();
    PublicNotice.ofCorrection(review, verdict.publishedAt());
    if (review.state() == ReviewState.RETRACTED) {
      PublicNotice.ofRetraction(review);
    }
  }

  /** Words that were withdrawn are given to nobody, not even as what was wrong. */
  private List<Difference> told(Publication last, PublishedVerdict verdict) {
    return Difference.between(documents.read(last), verdict).stream()
        .map(each -> last.review.isWithdrawn() ? each.withoutWords() : each)
        .toList();
  }
}
