package org.claimtracker.search.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.search.query.SearchError;

/**
 * Records people's decisions about suggested matches. They change nothing else: nothing is merged,
 * hidden or closed.
 */
@ApplicationScoped
@Transactional
public class DecidingMatches {

  private final History history;

  DecidingMatches(History history) {
    this.history = history;
  }

  /** Records a decision; 404 if there is no such claim, 422 if the other one does not exist. */
  public MatchDecisionView decide(String slug, NewMatchDecision wanted, Actor by) {
    Claim claim = existing(slug);
    Claim other =
        Claim.existing(wanted.other())
            .filter(found -> !found.slug.equals(slug))
            .orElseThrow(
                () -> Problems.invalid("other", SearchError.NO_OTHER_CLAIM, wanted.other()));
    MatchDecision decision = new MatchDecision(claim, other, wanted, by);
    decision.persist();
    history.record(by, "decide-match", "claim", slug, null, wanted);
    return MatchDecisionView.of(decision, slug);
  }

  /** Decisions about a claim's matches, from either side, newest first. */
  public List<MatchDecisionView> about(String slug) {
    return MatchDecision.about(existing(slug)).stream()
        .map(kept -> MatchDecisionView.of(kept, slug))
        .toList();
  }

  private static Claim existing(String slug) {
    return Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
  }
}
