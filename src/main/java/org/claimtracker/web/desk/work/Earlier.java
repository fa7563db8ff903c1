package org.claimtracker.web.desk.work;

import java.util.List;
import org.claimtracker.claim.ClaimSummary;
import org.claimtracker.search.match.Match;
import org.claimtracker.search.match.MatchDecisionView;
import org.claimtracker.search.match.Sameness;
import org.claimtracker.verdict.RatingView;

/**
 * Claims that may say the same as a statement, the surest first, with what people said about them.
 *
 * @param slug of the claim that says it; null while it is not logged, when nothing can be decided
 * @param model of the machine that compared; null where nothing but words of the statement was
 *     looked for
 * @param byWords whether words alone were looked for, because there is no index yet
 */
public record Earlier(String slug, String model, boolean byWords, List<One> claims) {

  /**
   * One of them.
   *
   * @param match what a machine found; null where it found nothing
   * @param rating that readers see; null where nothing is published
   * @param decisions about just these two claims, the newest first
   */
  public record One(
      ClaimSummary claim, Match match, RatingView rating, List<MatchDecisionView> decisions) {

    /** What was said last; null for nothing. */
    public Sameness last() {
      return decisions.isEmpty() ? null : decisions.get(0).decision();
    }
  }
}
