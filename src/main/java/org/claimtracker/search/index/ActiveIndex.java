package org.claimtracker.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The index that answers are given from, how far it is, and what its writer is asked to do. */
@ApplicationScoped
public class ActiveIndex {

  /** To take in so many entries takes longer than anybody waits for an answer. */
  private static final int FAR = 2_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition asked = lock.newCondition();
  private final Condition moved = lock.newCondition();
  private final Event<IndexRestored> back;
  private final Set<String> again = new LinkedHashSet<>();
  private boolean hurry;
  private boolean anew;
  private IndexPair distrusted;
  private volatile IndexPair pair;
  private volatile long reached;

  /**
   * The last entry of the record that was asked for while the index was far from it; 0 for none.
   */
  private long missed;

  ActiveIndex(Event<IndexRestored> back) {
    this.back = back;
  }

  /** The index; null while there is none. */
  public IndexPair pair() {
    return pair;
  }

  /** Up to which entry of the record everything can be found in it. */
  long reached() {
    return reached;
  }

  /** Whether it is so far behind this entry of the record that nobody should wait for it. */
  boolean isFarBehind(long change) {
    return change - reached > FAR;
  }

  /** From now on answers are given from this one, null for none, which is so far. */
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

  /** Waits until all up to an entry of the record can be found; false when that takes too long. */
  public boolean reaches(long change, Duration most) {
    lock.lock();
    try {
      if (isFarBehind(change)) {
        missed = Math.max(missed, change);
        return false;
      }
      long left = most.toNanos();
      while (pair != null && reached < change) {
        if (left <= 0) {
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

  /** Lets the writer not wait any longer. */
  void hurry() {
    lock.lock();
    try {
      hurry = true;
      asked.signal();
    } finally {
      lock.unlock();
    }
  }

  /** The writer waits here until there is something to do, and for so long at most. */
  void waitForWork(Duration most) throws InterruptedException {
    lock.lock();
    try {
      if (!hurry) {
        asked.awaitNanos(most.toNanos());
      }
      hurry = false;
    } finally {
      lock.unlock();
    }
  }

  /** Says that reading this index failed: whether it is damaged has to be looked at. */
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

  /** Asks for a new index although this one can be used. */
  void makeAnew() {
    lock.lock();
    try {
      anew = true;
      hurry();
    } finally {
      lock.unlock();
    }
  }

  /** Whether a new one was asked for since this was last asked. */
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

  /** Has claims taken in again, and waits for it, but not for ever. */
  void putAgain(Collection<String> slugs, Duration most) throws InterruptedException {
    lock.lock();
    try {
      again.addAll(slugs);
      hurry();
      long left = most.toNanos();
      while (!again.isEmpty() && left > 0) {
        left = moved.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  List<String> toPutAgain() {
    lock.lock();
    try {
      return new ArrayList<>(again);
    } finally {
      lock.unlock();
    }
  }

  void wasPutAgain(Collection<String> slugs) {
    lock.lock();
    try {
      slugs.forEach(again::remove);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
