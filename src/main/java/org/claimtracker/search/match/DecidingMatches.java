package org.claimtracker.search.match;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;

/**
 * People say whether a suggested match says the same. It is kept and changes nothing else: nothing
 * is merged, hidden or closed by it.
 */
@ApplicationScoped
@Transactional
public class DecidingMatches {

  private final History history;

  DecidingMatches(History history) {
    this.history = history;
  }

  /** Keeps a decision; 404 without the claim, 422 without another one to decide about. */
  public MatchDecisionView decide(String slug, NewMatchDecision wanted, Actor by) {
    Claim claim = existing(slug);
    Claim other =
        Claim.existing(wanted.other())
            .filter(found -> !found.slug.equals(slug))
            .orElseThrow(
                () -> Problems.invalid("other", "There is no other claim " + wanted.other() + "."));
    MatchDecision decision = new MatchDecision(claim, other, wanted, by);
    decision.persist();
    history.record(by, "decide-match", "claim", slug, null, wanted);
    return MatchDecisionView.of(decision, slug);
  }

  /** What people said about matches of a claim, from either side, the newest first. */
  public List<MatchDecisionView> about(String slug) {
    return MatchDecision.about(existing(slug)).stream()
        .map(kept -> MatchDecisionView.of(kept, slug))
        .toList();
  }

  private static Claim existing(String slug) {
    return Claim.existing(slug).orElseThrow(() -> Problems.notFound("claim " + slug));
  }
}
