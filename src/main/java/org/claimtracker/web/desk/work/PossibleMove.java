package org.claimtracker.web.desk.work;

import java.util.List;
import java.util.Map;

/**
 * A move of the table of moves, as it is possible for somebody now.
 *
 * @param label what it is called in the page's language
 * @param reasons everything that stands against it; empty when it is allowed
 */
public record PossibleMove(String name, String label, List<Obstacle> reasons) {

  /** Where on the page each rule can be met. */
  private static final Map<String, String> PLACES =
      Map.of(
          "summary", "summary",
          "independent-sources", "evidence",
          "source-locators", "evidence",
          "primary-source", "noPrimaryReason",
          "both-directions", "noSupportFound",
          "selection-reason", "selectionReason",
          "active-scale", "rating",
          "rating", "rating",
          "typed-correction", "correction.kind");

  /**
   * One reason.
   *
   * @param jump where on the page to do something about it; null for nowhere
   */
  public record Obstacle(String rule, String text, String jump) {

    static Obstacle of(String rule, String text) {
      return new Obstacle(rule, text, PLACES.get(rule));
    }
  }

  public boolean isAllowed() {
    return reasons.isEmpty();
  }

  /** Whether it is this move's turn, and only rules are still to be met. */
  public boolean isDue() {
    return reasons.stream()
        .noneMatch(each -> each.rule().equals("state") || each.rule().equals("permission"));
  }

  /** Whether it is this move's turn, whoever may make it. */
  public boolean isInState() {
    return reasons.stream().noneMatch(each -> each.rule().equals("state"));
  }
}
