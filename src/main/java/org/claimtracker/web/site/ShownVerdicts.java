package org.claimtracker.web.site;

import java.util.List;
import java.util.stream.Stream;
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

  /**
   * What can be said of some or of all of them.
   *
   * @param key of the text
   * @param count of how many it is said
   */
  public record Sentence(String key, int count) {}

  /** That their sources can be looked up, that they were approved here, that they were not. */
  public List<Sentence> sentences() {
    return Stream.of(
            sentence("shownSources", followable),
            sentence("shownApproved", approved),
            sentence("shownImported", all - approved))
        .filter(sentence -> sentence.count > 0)
        .toList();
  }

  private Sentence sentence(String key, int count) {
    return new Sentence(count == all ? key + "All" : key, count);
  }
}
