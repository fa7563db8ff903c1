package org.claimtracker.publish.http;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Lets so many requests in at once, has so many wait for a while, and sends the others away before
 * they cost a thread or a connection.
 */
final class Bulkhead {

  private final int most;
  private final int mostWaiting;
  private final Duration patience;
  private final Queue<Stay> waiting = new ArrayDeque<>();
  private int inside;

  Bulkhead(int most, int mostWaiting, Duration patience) {
    this.most = most;
    this.mostWaiting = mostWaiting;
    this.patience = patience;
  }

  /** Goes on with the request on its event loop, now or later; or else refuses it. */
  void enter(RoutingContext request, Runnable go, Runnable refuse) {
    // Who hung up before is told of no end, and would stay for ever.
    if (request.response().closed()) {
      return;
    }
    Stay stay = new Stay(request, go);
    boolean in;
    boolean waits;
    synchronized (this) {
      in = inside < most;
      waits = !in && waiting.size() < mostWaiting;
      if (in) {
        inside++;
        stay.holders = 1;
      } else if (waits) {
        waiting.add(stay);
      }
    }
    if (!in && !waits) {
      refuse.run();
      return;
    }
    request.put(Stay.class.getName(), stay);
    request.addEndHandler(ended -> leave(stay));
    if (in) {
      go.run();
    } else {
      request.request().pause();
      stay.timer = request.vertx().setTimer(patience.toMillis(), late -> giveUp(stay, refuse));
    }
  }

  private void giveUp(Stay stay, Runnable refuse) {
    boolean waited;
    synchronized (this) {
      waited = waiting.remove(stay);
    }
    if (waited) {
      refuse.run();
    }
  }

  /** Somebody who had the stay has it no longer; the last one makes room for the next. */
  private void leave(Stay stay) {
    Stay next = null;
    synchronized (this) {
      if (waiting.remove(stay) || stay.holders == 0 || --stay.holders > 0) {
        return;
      }
      next = waiting.poll();
      if (next == null) {
        inside--;
      } else {
        next.holders = 1;
      }
    }
    if (next != null) {
      next.goIn();
    }
  }

  /**
   * One request's stay. A client that hangs up does not end it while the answer is being made, or
   * clients that come and go would let in more than there is room for.
   */
  final class Stay {

    private final RoutingContext request;
    private final Context loop;
    private final Runnable go;
    private int holders;
    private long timer;

    private Stay(RoutingContext request, Runnable go) {
      this.request = request;
      this.loop = request.vertx().getOrCreateContext();
      this.go = go;
    }

    private void goIn() {
      loop.runOnContext(
          here -> {
            request.vertx().cancelTimer(timer);
            request.request().resume();
            go.run();
          });
    }

    /** Begins to make the answer; false when nobody is there to get it. */
    boolean begin() {
      synchronized (Bulkhead.this) {
        holders += holders > 0 ? 1 : 0;
        return holders > 0;
      }
    }

    /** The answer is made. */
    void end() {
      leave(this);
    }
  }
}
