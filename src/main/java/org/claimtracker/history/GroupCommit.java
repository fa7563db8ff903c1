package org.claimtracker.history;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets many writers share one slow sync: whoever comes while a sync runs waits for the next one,
 * which one of them does for all.
 */
final class GroupCommit {

  /** One sync, and how it ended for everybody whom it serves. */
  private static final class Turn {
    private boolean ended;
    private Throwable failure;
  }

  private final Runnable slowSync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition turnEnded = lock.newCondition();
  private Turn next = new Turn();
  private boolean syncing;

  GroupCommit(Runnable slowSync) {
    this.slowSync = slowSync;
  }

  /**
   * Returns when a sync that began after this call has ended well. Throws when it failed, to all
   * whom it was for: a sync that comes later may end well although it no longer has their writes.
   */
  void sync() {
    lock.lock();
    try {
      Turn mine = next;
      while (!mine.ended) {
        if (syncing) {
          turnEnded.awaitUninterruptibly();
        } else {
          lead();
        }
      }
      if (mine.failure != null) {
        throw new IllegalStateException(mine.failure.getMessage(), mine.failure);
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    Turn turn = next;
    next = new Turn();
    syncing = true;
    lock.unlock();
    Throwable failure = null;
    try {
      slowSync.run();
    } catch (Throwable failed) {
      failure = failed;
    } finally {
      lock.lock();
      syncing = false;
      turn.failure = failure;
      turn.ended = true;
      turnEnded.signalAll();
    }
  }
}
