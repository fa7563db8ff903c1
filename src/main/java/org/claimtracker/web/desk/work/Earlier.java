package org.claimtracker.web.desk.work;

import java.util.List;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.search.match.ExternalMatch;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchDecisionView;
import org.claimtracker.search.match.Sameness;
import org.claimtracker.verdict.RatingView;

/**
 * Claims that may be the same as a statement, the most likely first, with people's decisions.
 *
 * @param slug of the claim; null while it is not logged, when nothing can be decided
 * @param model the model that compared them; null if only words were searched
 * @param byWords whether only words were searched, because there is no index yet
 * @param elsewhere checks of other publishers that may be about the same
 */
public record Earlier(
    String slug, String model, boolean byWords, List<One> claims, List<ExternalMatch> elsewhere) {

  /**
   * A similar claim.
   *
   * @param match the estimated match; null for none
   * @param rating the published rating; null for none
   * @param decisions on these two claims, the newest first
   * @param sameAddress whether it appeared at the same address
   */
  public record One(
      ClaimSummary claim,
      Match match,
      RatingView rating,
      List<MatchDecisionView> decisions,
      boolean sameAddress) {

    /** The last decision; null for none. */
    public Sameness last() {
      return decisions.isEmpty() ? null : decisions.get(0).decision();
    }
  }

  /** The same with checks of other publishers. */
  Earlier with(List<ExternalMatch> others) {
    return new Earlier(slug, model, byWords, claims, others);
  }
}
