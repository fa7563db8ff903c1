package org.claimtracker.review;

import java.util.Optional;
import org.claimtracker.common.Message;
import org.claimtracker.verdict.PublishedVerdict;

/**
 * A named check that can veto a publication. Every bean of this type is asked: its reason stands in
 * {@code forbiddenMoves} beside those of the {@link Rule}s, and is checked again in the transaction
 * that publishes. The interface lets rooms to the right of this one have their say.
 */
public interface PublicationCheck {

  /** The check's name in the API. */
  String title();

  /** Why readers cannot be shown this verdict, with what to do about it; empty if they can. */
  Optional<Message> reasonAgainst(PublishedVerdict verdict);
}
