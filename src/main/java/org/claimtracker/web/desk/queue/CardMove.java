package org.claimtracker.web.desk.queue;

import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.ClaimState;
import org.claimtracker.review.Move;
import org.claimtracker.review.ReviewState;
import org.claimtracker.review.worklist.Stage;
import org.claimtracker.review.worklist.WorkItem;

/**
 * A move of the workflow as a card of the board offers it. It is the same move as on the claim's
 * page, so that everything else that forbids it is found, and told, when it is made.
 *
 * @param name the move's name
 * @param to the column to which it brings the card; null where it leaves the board
 * @param form the address of the form that asks for what the move needs; null if it needs nothing
 */
public record CardMove(String name, Stage to, String form) {

  /** Moves that need nothing but the press. */
  private static final List<Move> AT_ONCE =
      List.of(Move.TAKE_UP, Move.UNASSIGN, Move.SUBMIT, Move.APPROVE);

  /** Moves with a form of their own. */
  private static final List<Move> BY_FORM =
      List.of(Move.ASSIGN, Move.REQUEST_CHANGES, Move.DISCARD, Move.DECLINE, Move.MARK_DUPLICATE);

  /** What this person can do with the card from its state, the most likely first. */
  static List<CardMove> of(WorkItem item, Actor by) {
    Stream<CardMove> atOnce =
        AT_ONCE.stream()
            .filter(move -> isFrom(move, item, by))
            .map(move -> new CardMove(move.title(), target(move, item), null));
    Stream<CardMove> writing =
        Stream.of(Move.DRAFT)
            .filter(move -> item.openState() == null && isFrom(move, item, by))
            .map(move -> new CardMove(move.title(), Stage.DRAFTED, path(item) + "#verdict"));
    Stream<CardMove> byForm =
        BY_FORM.stream()
            .filter(move -> isFrom(move, item, by))
            .map(
                move ->
                    new CardMove(
                        move.title(), target(move, item), path(item) + "/forms/" + move.title()));
    return Stream.of(atOnce, writing, byForm).flatMap(each -> each).toList();
  }

  private static boolean isFrom(Move move, WorkItem item, Actor by) {
    boolean ofRevision = move.subject == Move.Subject.OPEN_REVISION;
    boolean drafted = item.openState() != null;
    return by.may(move.permission)
        && move.claimStates.contains(item.claimState())
        && (ofRevision
            ? drafted && move.revisionStates.contains(item.openState())
            : !drafted || move == Move.ASSIGN)
        && (move != Move.UNASSIGN || item.assignee() != null);
  }

  /** The column where the card will be; null where that is no other one. */
  private static Stage target(Move move, WorkItem item) {
    if (move == Move.ASSIGN && item.openState() != null) {
      return null;
    }
    if (move == Move.DISCARD) {
      return item.claimState() == ClaimState.UNDER_CHECK ? Stage.UNDER_CHECK : null;
    }
    String name = move.to == ReviewState.DRAFT ? Stage.DRAFTED.name() : move.to.name();
    return Stage.UNFINISHED.stream()
        .filter(stage -> stage.name().equals(name) && stage != item.stage())
        .findFirst()
        .orElse(null);
  }

  private static String path(WorkItem item) {
    return "/desk/claims/" + item.slug();
  }
}
