package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.claimtracker.common.Problems;

/**
 * Runs scheduled jobs, and requests that can outlast the shutdown timeout. A clean shutdown waits
 * for what is running and starts nothing new, so that no job meets a closed database.
 */
@ApplicationScoped
public class BackgroundWork {

  private final ReadWriteLock stop = new ReentrantReadWriteLock();
  private volatile boolean stopped;

  /** Runs a job, unless the application is shutting down. */
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

  /** Runs one step of work that a caller waits for; 503 during shutdown. */
  public <T> T step(Supplier<T> work) {
    AtomicReference<Optional<T>> done = new AtomicReference<>();
    run(() -> done.set(Optional.ofNullable(work.get())));
    if (done.get() == null) {
      throw Problems.problem(503, "Stopping", Problems.Reason.STOPPING.with()).build();
    }
    return done.get().orElse(null);
  }

  /** Whether the application is shutting down: long jobs should end at their next step. */
  public boolean isStopping() {
    return stopped;
  }

  /** Returns once all running work has ended; nothing starts afterwards. */
  void end() {
    stopped = true;
    stop.writeLock().lock();
    stop.writeLock().unlock();
  }
}
