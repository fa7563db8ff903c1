package org.claimtracker.review;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.history.History;

/** Makes moves, each in one transaction: lock the claim, check moves and rules, act, record. */
@ApplicationScoped
public class Moving {

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

  public ReviewContext contextOf(Claim claim) {
    return ReviewContext.of(claim, documents, policy, checks, clock.instant());
  }
}
