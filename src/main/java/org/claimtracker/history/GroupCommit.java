package org.claimtracker.history;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets concurrent writers share one slow sync: those that arrive while a sync is running wait for
 * the next one, which one of them performs for all.
 */
final class GroupCommit {

  /** One sync and its outcome, shared by all writers it serves. */
  private static final class Sync {
    private boolean ended;
    private Throwable failure;
  }

  private final Runnable slowSync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition syncEnded = lock.newCondition();
  private Sync next = new Sync();
  private boolean syncing;

  GroupCommit(Runnable slowSync) {
    this.slowSync = slowSync;
  }

  /**
   * Returns once a sync that began after this call has succeeded. If it fails, it throws for every
   * writer it served: a later sync may succeed although their writes are already lost.
   */
  void sync() {
    lock.lock();
    try {
      Sync mine = next;
      while (!mine.ended) {
        if (syncing) {
          syncEnded.awaitUninterruptibly();
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
    Sync running = next;
    next = new Sync();
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
      running.failure = failure;
      running.ended = true;
      syncEnded.signalAll();
    }
  }
}
