package org.claimtracker.web.site;

import java.util.List;
import org.claimtracker.evidence.SourceDetails;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * What is so of the verdicts on a page, for the sentences about them.
 *
 * @param all their number
 * @param approved how many of them somebody at this desk approved
 * @param followable how many of them cite sources all of which readers can look up
 */
public record ShownVerdicts(int all, int approved, int followable) {

  static ShownVerdicts of(List<PublishedVerdict> verdicts) {
    return new ShownVerdicts(
        verdicts.size(),
        (int) verdicts.stream().filter(verdict -> !verdict.reviewedBy().isEmpty()).count(),
        (int) verdicts.stream().filter(ShownVerdicts::canBeFollowed).count());
  }

  private static boolean canBeFollowed(PublishedVerdict verdict) {
    return !verdict.evidence().isEmpty()
        && verdict.evidence().stream().allMatch(cited -> canBeFollowed(cited.source()));
  }

  private static boolean canBeFollowed(SourceDetails source) {
    return source.url() != null || source.publication() != null && source.page() != null;
  }

  /** How many nobody at this desk approved. */
  public int unapproved() {
    return all - approved;
  }
}
