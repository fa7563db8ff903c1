package org.claimtracker.search.match;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.Claim;
import org.claimtracker.claim.ClaimError;
import org.claimtracker.common.Problems;
import org.claimtracker.history.History;
import org.claimtracker.search.query.SearchError;
import org.claimtracker.search.query.Unavailable;

/**
 * Records people's decisions about suggested matches. They change nothing else: nothing is merged,
 * hidden or closed.
 */
@ApplicationScoped
public class DecidingMatches {

  private final Matching matching;
  private final History history;

  DecidingMatches(Matching matching, History history) {
    this.matching = matching;
    this.history = history;
  }

  /**
   * Records a decision with the score of the two claims; 404 if there is no such claim, 422 if the
   * other one does not exist, 503 while there is no index. The score is computed before the
   * transaction, because that takes time and would block other writers.
   */
  public MatchDecisionView decide(String slug, NewMatchDecision wanted, Actor by) {
    MatchInput statement =
        QuarkusTransaction.joiningExisting()
            .call(
                () -> {
                  Claim claim = existing(slug);
                  other(claim, wanted);
                  return MatchInput.text(claim.statement, claim.language, 1)
                      .statedOn(claim.statedOn);
                });
    String model = matching.model();
    double score = matching.score(statement, wanted.other()).orElseThrow(Unavailable::problem);
    return QuarkusTransaction.joiningExisting().call(() -> record(slug, wanted, score, model, by));
  }

  private MatchDecisionView record(
      String slug, NewMatchDecision wanted, double score, String model, Actor by) {
    Claim claim = existing(slug);
    Sameness decided = wanted.decision();
    MatchDecision decision =
        new MatchDecision(claim, other(claim, wanted), decided, score, model, by);
    decision.persist();
    history.record(
        by,
        "decide-match",
        "claim",
        slug,
        null,
        new NewMatchDecision(wanted.other(), decided, score, model));
    return MatchDecisionView.of(decision, slug);
  }

  private static Claim other(Claim claim, NewMatchDecision wanted) {
    return Claim.existing(wanted.other())
        .filter(found -> !found.slug.equals(claim.slug))
        .orElseThrow(() -> Problems.invalid("other", SearchError.NO_OTHER_CLAIM, wanted.other()));
  }

  /** Decisions about a claim's matches, from either side, newest first. */
  @Transactional
  public List<MatchDecisionView> about(String slug) {
    return MatchDecision.about(existing(slug)).stream()
        .map(kept -> MatchDecisionView.of(kept, slug))
        .toList();
  }

  private static Claim existing(String slug) {
    return Claim.existing(slug).orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIM, slug));
  }
}
