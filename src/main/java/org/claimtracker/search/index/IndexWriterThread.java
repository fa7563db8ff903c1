package org.claimtracker.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.time.Duration;

/** Follows the record on a thread of its own, the only one to write its index. */
abstract class IndexWriterThread implements Runnable {

  static final Duration MAX_STOP_TIME = Duration.ofSeconds(10);

  final IndexFailure trouble = new IndexFailure();
  volatile boolean stopped;
  private Thread thread;

  /** The name of the thread. */
  abstract String name();

  abstract WriterRequests requests();

  /** How long it waits where nobody asks for anything. */
  abstract Duration followEvery();

  /** Does all that there is to do. */
  abstract void followOnce() throws IOException;

  /** What a failure means for the index. */
  abstract void failed(Throwable cause);

  /** Stops what takes long. */
  void stopping() throws InterruptedException {}

  /** The last thing that the thread does. */
  abstract void leave();

  /** Starts after the server begins to answer, because opening a large index takes time. */
  void begin(@ObservesAsync HttpServerStart open) {
    begin();
  }

  void begin(@ObservesAsync HttpsServerStart open) {
    begin();
  }

  private synchronized void begin() {
    if (thread == null && !stopped) {
      thread = new Thread(this, name());
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Stops before the database does. */
  synchronized void end(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
    stopped = true;
    stopping();
    requests().hurry();
    if (thread != null) {
      thread.join(MAX_STOP_TIME.toMillis());
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      Duration pause = followEvery();
      try {
        followOnce();
        trouble.isOver();
      } catch (IOException | RuntimeException | Error broken) {
        pause = trouble.met(broken);
        failed(broken);
      }
      try {
        requests().waitForWork(pause);
      } catch (InterruptedException interrupted) {
        stopped = true;
      }
    }
    leave();
  }
}
