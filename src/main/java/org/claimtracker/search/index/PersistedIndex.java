package org.claimtracker.search.index;

import java.io.IOException;
import org.jboss.logging.Logger;

/** The index that a node has on its disk: opened if it is whole and of this database. */
final class PersistedIndex {

  private static final Logger LOG = Logger.getLogger(PersistedIndex.class);

  /**
   * What was found whole is believed for so many times as long as it took to look through it: what
   * goes wrong meanwhile is another trouble.
   */
  private static final int BELIEVED_FOR = 20;

  private final IndexDirectory shelf;
  private final IncrementalUpdate catchingUp;
  private long believedUntil = System.nanoTime();

  PersistedIndex(IndexDirectory shelf, IncrementalUpdate catchingUp) {
    this.shelf = shelf;
    this.catchingUp = catchingUp;
  }

  /** The newest one that is of use; null when there is none, and what is of no use is deleted. */
  IndexPair open() throws IOException {
    long before = System.nanoTime();
    IndexPair found = shelf.newest();
    if (found == null) {
      return null;
    }
    String objection;
    try {
      objection = catchingUp.objectionTo(found);
    } catch (IOException | RuntimeException unasked) {
      // Left open it would be locked for the next try.
      found.abandon();
      throw unasked;
    }
    if (objection == null) {
      long now = System.nanoTime();
      believedUntil = now + BELIEVED_FOR * (now - before);
      return found;
    }
    LOG.warnf("The search index %s; it is made anew", objection);
    found.abandon();
    shelf.throwAway(found.directory());
    return null;
  }

  /** Whether its files have to be read through again to say that they are whole. */
  boolean canBeDoubted() {
    return System.nanoTime() - believedUntil > 0;
  }
}
