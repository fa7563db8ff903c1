package org.claimtracker.search.index;

import java.io.IOException;
import org.jboss.logging.Logger;

/** The index on a node's disk: opened if it is intact and belongs to this database. */
final class PersistedIndex {

  private static final Logger LOG = Logger.getLogger(PersistedIndex.class);

  /**
   * After a full check, the index is trusted for this multiple of the check's duration; a failure
   * meanwhile has another cause.
   */
  private static final int BELIEVED_FOR = 20;

  private final IndexDirectory shelf;
  private final IncrementalUpdate catchingUp;
  private long believedUntil = System.nanoTime();

  PersistedIndex(IndexDirectory shelf, IncrementalUpdate catchingUp) {
    this.shelf = shelf;
    this.catchingUp = catchingUp;
  }

  /** The newest usable index; null if there is none. Unusable ones are deleted. */
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
      // If left open, it would be locked at the next attempt.
      found.abandon();
      throw unasked;
    }
    if (objection == null) {
      long now = System.nanoTime();
      believedUntil = now + BELIEVED_FOR * (now - before);
      return found;
    }
    LOG.warnf("The search index %s; it will be rebuilt", objection);
    found.abandon();
    IndexDirectory.throwAway(found.directory());
    return null;
  }

  /** Whether the checksums of its files must be verified again. */
  boolean canBeDoubted() {
    return System.nanoTime() - believedUntil > 0;
  }
}
