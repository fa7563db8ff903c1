package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What runs by the clock, not for a request, runs through here: a clean stop lets it end and then
 * starts no more of it, so that none of it meets a closed database.
 */
@ApplicationScoped
public class BackgroundWork {

  private final ReadWriteLock stop = new ReentrantReadWriteLock();
  private volatile boolean stopped;

  /** Does the work, unless the application is stopping. */
  public void run(Runnable work) {
    if (!stop.readLock().tryLock()) {
      return;
    }
    try {
      if (!stopped) {
        work.run();
      }
    } finally {
      stop.readLock().unlock();
    }
  }

  /** Whether the application is stopping: long work should end at its next step. */
  public boolean isStopping() {
    return stopped;
  }

  /** Returns when all work under way has ended; none starts afterwards. */
  void end() {
    stopped = true;
    stop.writeLock().lock();
    stop.writeLock().unlock();
  }
}
