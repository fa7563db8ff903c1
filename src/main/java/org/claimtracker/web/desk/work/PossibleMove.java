package org.claimtracker.web.desk.work;

import java.util.List;
import java.util.Map;

/**
 * A move and whether it is possible now.
 *
 * @param label its name in the page's language
 * @param reasons everything that prevents it; empty if it is allowed
 */
public record PossibleMove(String name, String label, List<Obstacle> reasons) {

  /** Where on the page each rule can be satisfied. */
  private static final Map<String, String> PLACES =
      Map.ofEntries(
          Map.entry("summary", "summary"),
          Map.entry("independent-sources", "evidence"),
          Map.entry("source-locators", "evidence"),
          Map.entry("primary-source", "noPrimaryReason"),
          Map.entry("both-directions", "noSupportFound"),
          Map.entry("selection-reason", "selectionReason"),
          Map.entry("active-scale", "rating"),
          Map.entry("rating", "rating"),
          Map.entry("interests", "interests"),
          Map.entry("claimant-asked", "contacts"),
          Map.entry("open-threads", "comments"),
          Map.entry("typed-correction", "correction.kind"));

  /**
   * A reason that prevents a move.
   *
   * @param jump where on the page to resolve it; null for nowhere
   */
  public record Obstacle(String rule, String text, String jump) {

    static Obstacle of(String rule, String text) {
      return new Obstacle(rule, text, PLACES.get(rule));
    }
  }

  public boolean isAllowed() {
    return reasons.isEmpty();
  }

  /** Whether the state allows this move and only rules are still unmet. */
  public boolean isDue() {
    return reasons.stream()
        .noneMatch(each -> each.rule().equals("state") || each.rule().equals("permission"));
  }

  /** Whether the state allows this move, regardless of permissions. */
  public boolean isInState() {
    return reasons.stream().noneMatch(each -> each.rule().equals("state"));
  }
}
