package org.claimtracker.web.desk.queue;

import java.util.List;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.web.LocalizedText;

/**
 * What became of claims that were given out together, as their list tells it.
 *
 * @param told how many it was done with, or what is missing to do it
 * @param to whom they were to be given
 * @param kept those it was not done with; they are still chosen
 */
public record AssignmentResult(String told, String to, List<Kept> kept) {

  static final AssignmentResult NOTHING = new AssignmentResult(null, "", List.of());

  /**
   * A claim that stays with whom it was.
   *
   * @param claim null when there is none by this slug
   * @param why null when nothing stands against it
   */
  public record Kept(String slug, WorkItem claim, LocalizedText why) {}

  /** Whether there is something to tell. */
  public boolean isTold() {
    return told != null;
  }

  public boolean keeps(String slug) {
    return kept.stream().anyMatch(each -> each.slug().equals(slug));
  }
}
