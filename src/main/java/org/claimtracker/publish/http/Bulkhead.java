package org.claimtracker.publish.http;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Limits how many requests are worked on at once. A bounded number of others wait, for a bounded
 * time; the rest are rejected before they cost a thread or a connection.
 */
final class Bulkhead {

  private final int permits;
  private final int queueSize;
  private final Duration maxWait;
  private final Queue<Permit> queue = new ArrayDeque<>();
  private int inUse;

  Bulkhead(int permits, int queueSize, Duration maxWait) {
    this.permits = permits;
    this.queueSize = queueSize;
    this.maxWait = maxWait;
  }

  /**
   * Runs one of the two on the request's event loop: {@code proceed}, at once or later, or the
   * other.
   */
  void enter(RoutingContext request, Runnable proceed, Runnable reject) {
    // The end handler never fires on a closed connection, so the permit would leak.
    if (request.response().closed()) {
      return;
    }
    Permit permit = new Permit(request, proceed);
    boolean admitted;
    boolean queued;
    synchronized (this) {
      admitted = inUse < permits;
      queued = !admitted && queue.size() < queueSize;
      if (admitted) {
        inUse++;
        permit.holders = 1;
      } else if (queued) {
        queue.add(permit);
      }
    }
    if (!admitted && !queued) {
      reject.run();
      return;
    }
    request.put(Permit.class.getName(), permit);
    request.addEndHandler(ended -> release(permit));
    if (admitted) {
      proceed.run();
    } else {
      request.request().pause();
      permit.timer = request.vertx().setTimer(maxWait.toMillis(), late -> timeOut(permit, reject));
    }
  }

  private void timeOut(Permit permit, Runnable reject) {
    boolean waiting;
    synchronized (this) {
      waiting = queue.remove(permit);
    }
    if (waiting) {
      reject.run();
    }
  }

  /**
   * One holder releases the permit; after the last one it goes to the next request in the queue.
   */
  private void release(Permit permit) {
    Permit next = null;
    synchronized (this) {
      if (queue.remove(permit) || permit.holders == 0 || --permit.holders > 0) {
        return;
      }
      next = queue.poll();
      if (next == null) {
        inUse--;
      } else {
        next.holders = 1;
      }
    }
    if (next != null) {
      next.proceed();
    }
  }

  /**
   * One request's permit. It is held by the connection and, while the answer is rendered, by the
   * rendering thread: a client that disconnects must not free the permit before the work ends, or
   * clients that come and go would start more work than the bulkhead allows.
   */
  final class Permit {

    private final RoutingContext request;
    private final Context eventLoop;
    private final Runnable proceed;
    private int holders;
    private long timer;

    private Permit(RoutingContext request, Runnable proceed) {
      this.request = request;
      this.eventLoop = request.vertx().getOrCreateContext();
      this.proceed = proceed;
    }

    private void proceed() {
      eventLoop.runOnContext(
          here -> {
            request.vertx().cancelTimer(timer);
            request.request().resume();
            proceed.run();
          });
    }

    /**
     * Called before rendering; false if the client has disconnected and nothing need be rendered.
     */
    boolean beginRendering() {
      synchronized (Bulkhead.this) {
        holders += holders > 0 ? 1 : 0;
        return holders > 0;
      }
    }

    void endRendering() {
      release(this);
    }
  }
}
