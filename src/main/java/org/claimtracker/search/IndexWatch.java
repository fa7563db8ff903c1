package org.claimtracker.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.IndexState.State;

/** Tells how far this node's index is. */
@ApplicationScoped
class IndexWatch {

  private final IndexInUse inUse;
  private final Follower follower;
  private final Meanings meanings;

  IndexWatch(IndexInUse inUse, Follower follower, Meanings meanings) {
    this.inUse = inUse;
    this.follower = follower;
    this.meanings = meanings;
  }

  IndexState state() {
    Rebuild rebuild = follower.rebuild();
    IndexPair pair = inUse.pair();
    State state =
        rebuild != null ? State.REBUILDING : pair == null ? State.UNAVAILABLE : State.READY;
    return new IndexState(
        state,
        pair == null ? null : size(pair),
        rebuild == null ? null : rebuild.done(),
        rebuild == null ? null : rebuild.of(),
        meanings.model(),
        pair == null ? null : withoutMeaning(pair));
  }

  private static Integer size(IndexPair pair) {
    try {
      return pair.desk().size();
    } catch (IOException | AlreadyClosedException gone) {
      return null;
    }
  }

  private static Integer withoutMeaning(IndexPair pair) {
    try {
      return pair.desk().countWithoutMeaning();
    } catch (IOException | AlreadyClosedException gone) {
      return null;
    }
  }
}
