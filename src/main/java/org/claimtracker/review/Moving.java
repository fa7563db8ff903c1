package org.claimtracker.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Appearance;
import org.claimtracker.claim.Claim;
import org.claimtracker.evidence.Evidence;
import org.claimtracker.history.History;
import org.claimtracker.review.discussion.DraftInWork;
import org.claimtracker.review.fairness.Conflicts;
import org.claimtracker.verdict.Contribution;
import org.claimtracker.verdict.Revision;
import org.claimtracker.verdict.VerdictText;

/** Makes moves, each in one transaction: lock the claim, check moves and rules, act, record. */
@ApplicationScoped
public class Moving implements DraftInWork {

  private final DeskPolicy policy;
  private final PublishedDocuments documents;
  private final List<MoveCheck> checks;
  private final History history;
  private final Clock clock;

  Moving(
      DeskPolicy policy,
      PublishedDocuments documents,
      @All List<MoveCheck> checks,
      History history,
      Clock clock) {
    this.policy = policy;
    this.documents = documents;
    this.checks = checks;
    this.history = history;
    this.clock = clock;
  }

  ReviewContext move(
      Move move, String slug, String ifMatch, Actor by, String said, Consumer<ReviewContext> act) {
    return move(move, Claim.forChange(slug, ifMatch, clock.instant()), by, said, act);
  }

  /** Makes a move on a claim that is already locked. */
  ReviewContext move(Move move, Claim claim, Actor by, String said, Consumer<ReviewContext> act) {
    ReviewContext before = contextOf(claim);
    List<Unmet> unmet = Unmet.of(move, before, by);
    if (!unmet.isEmpty()) {
      throw Refused.because(move, unmet);
    }
    ReviewSnapshot was = ReviewSnapshot.of(before, null);
    act.accept(before);
    Claim.flush();
    ReviewContext after = contextOf(claim);
    history.record(by, move.title(), "claim", claim.slug, was, ReviewSnapshot.of(after, said));
    return after;
  }

  /** What moves and rules need to know about a claim, loaded in a fixed number of queries. */
  public ReviewContext contextOf(Claim claim) {
    List<Review> reviews = Review.of(claim);
    List<Revision> revisions = reviews.stream().map(review -> review.revision).toList();
    Revision.withCitations(revisions);
    return new ReviewContext(
        claim,
        Appearance.of(claim),
        Evidence.about(claim),
        reviews,
        Contribution.in(revisions),
        Conflicts.of(claim),
        Publication.last(claim).map(documents::read).orElse(null),
        policy,
        checks,
        clock.instant());
  }

  @Override
  public VerdictText openText(Claim claim) {
    return Review.of(claim).stream()
        .filter(review -> review.state().isOpen())
        .findFirst()
        .map(review -> VerdictText.of(review.revision))
        .orElse(null);
  }

  @Override
  public VerdictText newestText(Claim claim) {
    return ReviewContext.newestText(Review.of(claim));
  }
}
