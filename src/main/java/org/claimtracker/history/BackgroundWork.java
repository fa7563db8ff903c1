package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.claimtracker.common.Problems;

/**
 * What runs by the clock, or for a request that can take longer than a stop waits, runs through
 * here: a clean stop lets it end and then starts no more of it, so that none of it meets a closed
 * database.
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

  /** Does a step of what somebody waits for; 503 when the application is stopping. */
  public <T> T step(Supplier<T> work) {
    AtomicReference<Optional<T>> done = new AtomicReference<>();
    run(() -> done.set(Optional.ofNullable(work.get())));
    if (done.get() == null) {
      throw Problems.problem(503, "Stopping", Problems.Reason.STOPPING.with()).build();
    }
    return done.get().orElse(null);
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
