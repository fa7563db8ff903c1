package org.claimtracker.search.index;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What the writer of an index is asked for, and who waits for it. */
abstract class WriterRequests {

  final ReentrantLock lock = new ReentrantLock();

  /** The index, or what of it is searchable, has changed. */
  final Condition moved = lock.newCondition();

  private final Condition asked = lock.newCondition();
  private final Set<String> again = new LinkedHashSet<>();
  private boolean hurry;

  /** Wakes the writer. */
  void hurry() {
    lock.lock();
    try {
      hurry = true;
      asked.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Blocks the writer until there is work, up to this timeout. */
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

  /** Requests that entries be indexed again and waits for it, up to a timeout. */
  void putAgain(Collection<String> ids, Duration most) throws InterruptedException {
    lock.lock();
    try {
      again.addAll(ids);
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

  void wasPutAgain(Collection<String> ids) {
    lock.lock();
    try {
      ids.forEach(again::remove);
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
