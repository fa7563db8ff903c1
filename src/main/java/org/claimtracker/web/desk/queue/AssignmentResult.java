package org.claimtracker.web.desk.queue;

import java.util.List;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.web.LocalizedText;

/**
 * The outcome of a bulk assignment.
 *
 * @param summary how many claims were assigned, or what is missing
 * @param to the assignee
 * @param kept claims that could not be assigned; they stay selected
 */
public record AssignmentResult(String summary, String to, List<Kept> kept) {

  static final AssignmentResult NOTHING = new AssignmentResult(null, "", List.of());

  /**
   * A claim that was not assigned.
   *
   * @param claim null if there is none with this slug
   * @param why null if nothing prevents it
   */
  public record Kept(String slug, WorkItem claim, LocalizedText why) {}

  /** Whether there is an outcome to show. */
  public boolean isShown() {
    return summary != null;
  }

  public boolean keeps(String slug) {
    return kept.stream().anyMatch(each -> each.slug().equals(slug));
  }
}
