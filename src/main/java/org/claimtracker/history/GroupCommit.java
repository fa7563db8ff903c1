package org.claimtracker.history;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets many writers share one slow sync: whoever comes while a sync runs waits for the next one,
 * which one of them does for all.
 */
final class GroupCommit {

  private final Runnable slowSync;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition syncEnded = lock.newCondition();
  private long asked;
  private long done;
  private boolean syncing;

  GroupCommit(Runnable slowSync) {
    this.slowSync = slowSync;
  }

  /** Returns when a sync that began after this call has ended well; throws if it failed. */
  void sync() {
    lock.lock();
    try {
      long mine = ++asked;
      while (done < mine) {
        if (syncing) {
          syncEnded.awaitUninterruptibly();
        } else {
          lead();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void lead() {
    long all = asked;
    syncing = true;
    lock.unlock();
    boolean well = false;
    try {
      slowSync.run();
      well = true;
    } finally {
      lock.lock();
      syncing = false;
      if (well) {
        done = all;
      }
      syncEnded.signalAll();
    }
  }
}
