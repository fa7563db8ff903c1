package org.claimtracker.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;

/** The index in use and its progress. */
@ApplicationScoped
public class ActiveIndex extends WriterRequests {

  /** Indexing this many entries takes longer than a search should wait. */
  private static final int FAR = 2_000;

  private final Event<IndexRestored> back;
  private boolean anew;
  private IndexPair distrusted;
  private volatile IndexPair pair;
  private volatile long reached;

  /** The last entry of the record that somebody asked for in vain; 0 for none. */
  private long missed;

  ActiveIndex(Event<IndexRestored> back) {
    this.back = back;
  }

  /** The index; null while there is none. */
  public IndexPair pair() {
    return pair;
  }

  /** The last entry of the record that is searchable. */
  long reached() {
    return reached;
  }

  /** Whether the index is too far behind this entry for a search to wait. */
  boolean isFarBehind(long change) {
    return change - reached > FAR;
  }

  /** Switches to this index, null for none, with its progress. */
  void use(IndexPair next, long change) {
    lock.lock();
    boolean wasAway;
    try {
      wasAway = next != null && (pair == null || missed > 0 && change >= missed);
      missed = wasAway ? 0 : missed;
      pair = next;
      reached = change;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
    if (wasAway) {
      back.fire(new IndexRestored());
    }
  }

  /** Waits until everything up to an entry of the record is searchable; false on timeout. */
  public boolean reaches(long change, Duration most) {
    lock.lock();
    try {
      if (isFarBehind(change)) {
        missed = Math.max(missed, change);
        hurry();
        return false;
      }
      long left = most.toNanos();
      while (pair != null && reached < change) {
        if (left <= 0) {
          missed = Math.max(missed, change);
          return false;
        }
        hurry();
        left = moved.awaitNanos(left);
      }
      return pair != null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Reports that reading this index failed, so it must be checked for damage. */
  public void distrust(IndexPair read) {
    lock.lock();
    try {
      distrusted = read;
      hurry();
    } finally {
      lock.unlock();
    }
  }

  boolean isDistrusted() {
    lock.lock();
    try {
      return pair != null && pair == distrusted;
    } finally {
      lock.unlock();
    }
  }

  /** Requests a rebuild although the index is usable. */
  void makeAnew() {
    lock.lock();
    try {
      anew = true;
      hurry();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a rebuild was requested since the last call. */
  boolean takeMakeAnew() {
    lock.lock();
    try {
      boolean wanted = anew;
      anew = false;
      return wanted;
    } finally {
      lock.unlock();
    }
  }
}
