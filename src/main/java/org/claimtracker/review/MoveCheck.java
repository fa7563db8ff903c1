package org.claimtracker.review;

import java.util.Optional;
import org.claimtracker.common.Message;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * A named check that can veto a move of the open revision. Every bean of this type is asked: its
 * reason stands in {@code forbiddenMoves} beside those of the {@link Rule}s, and is checked again
 * in the transaction that moves. The interface lets rooms to the right of this one have their say.
 */
public interface MoveCheck {

  /** The check's name in the API. */
  String title();

  /** The rule for which it looks; empty for a check that is asked before each publication. */
  default Optional<Rule> rule() {
    return Optional.empty();
  }

  /**
   * Why the move is not possible, with what to do about it; empty if it is.
   *
   * @param verdict what readers would get of the open revision
   */
  Optional<Message> reasonAgainst(PublishedVerdict verdict);
}
