package org.claimtracker.review.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.planning.DueState;
import org.claimtracker.review.planning.Priority;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.verdict.RatingWords;

/**
 * A claim as an item of a work list: its stage, since when, and whose it is.
 *
 * @param version of the claim, for moves made from the list
 * @param assignee handle of the fact-checker; null if unassigned
 * @param reviewer handle of the editor assigned to the review; null if unassigned
 * @param since when it entered its stage
 * @param revision number of the open revision; null for none
 * @param rating of the open revision, or else of the published one; null for none
 * @param contribution the caller's contribution to the open revision: AUTHOR, APPROVER or null
 * @param retractionAskedBy handle of who asked for a retraction; null for nobody
 * @param recheckOn the day of its recheck; null for none
 * @param recheckDue whether that day has come
 * @param sentBackReason what an editor wants changed in the draft; null if it was not sent back
 * @param dueOn the day by which it is to be checked; null for none
 * @param due how that day stands to today; null without a day, and for a closed claim
 */
public record WorkItem(
    long id,
    long version,
    String slug,
    String statement,
    String language,
    String claimant,
    String claimantSlug,
    ClaimState claimState,
    ReviewState openState,
    String assignee,
    String reviewer,
    Instant loggedAt,
    Instant updatedAt,
    Instant since,
    boolean overdue,
    Integer revision,
    RatingView rating,
    Instant scheduledFor,
    Instant embargoUntil,
    String contribution,
    boolean published,
    String retractionAskedBy,
    String retractionReason,
    LocalDate recheckOn,
    String recheckReason,
    boolean recheckDue,
    String sentBackReason,
    Priority priority,
    LocalDate dueOn,
    DueState due) {

  /** As the database gives it, with the labels of both revisions. */
  public WorkItem(
      long id,
      long version,
      String slug,
      String statement,
      String language,
      String claimant,
      String claimantSlug,
      ClaimState claimState,
      ReviewState openState,
      String assignee,
      String reviewer,
      Instant loggedAt,
      Instant updatedAt,
      Instant since,
      boolean overdue,
      Integer revision,
      String openRating,
      String openLabel,
      SortedMap<String, RatingWords> openWords,
      String standingRating,
      String standingLabel,
      SortedMap<String, RatingWords> standingWords,
      Instant scheduledFor,
      Instant embargoUntil,
      String contribution,
      boolean published,
      String retractionAskedBy,
      String retractionReason,
      LocalDate recheckOn,
      String recheckReason,
      boolean recheckDue,
      String sentBackReason,
      Priority priority,
      LocalDate dueOn,
      LocalDate today) {
    this(
        id,
        version,
        slug,
        statement,
        language,
        claimant,
        claimantSlug,
        claimState,
        openState,
        assignee,
        reviewer,
        loggedAt,
        updatedAt,
        since,
        overdue,
        revision,
        openRating == null
            ? RatingView.labelled(standingRating, standingLabel, standingWords)
            : RatingView.labelled(openRating, openLabel, openWords),
        scheduledFor,
        embargoUntil,
        contribution,
        published,
        retractionAskedBy,
        retractionReason,
        recheckOn,
        recheckReason,
        recheckDue,
        sentBackReason,
        priority == null ? Priority.NORMAL : priority,
        dueOn,
        claimState.isClosed() ? null : DueState.of(dueOn, today));
  }

  public Stage stage() {
    return Stage.of(claimState, openState);
  }

  /** Whether work is left to do in its stage. */
  public boolean isUnfinished() {
    return Stage.UNFINISHED.contains(stage());
  }
}
