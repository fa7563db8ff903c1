package org.claimtracker.publish.http;

import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Disconnects clients that read a dump so slowly that they would hold its permit for hours. */
public final class SlowReaders {

  private static final long MIN_BYTES_PER_INTERVAL = 1024 * 1024;

  private SlowReaders() {}

  public static void watch(RoutingContext request, Duration interval) {
    AtomicLong before = new AtomicLong();
    long timer =
        request
            .vertx()
            .setPeriodic(
                interval.toMillis(),
                now -> {
                  long written = request.response().bytesWritten();
                  if (written - before.getAndSet(written) < MIN_BYTES_PER_INTERVAL) {
                    disconnect(request);
                  }
                });
    request.addEndHandler(ended -> request.vertx().cancelTimer(timer));
  }

  /**
   * Closes the channel itself: the connection's own close waits until all that was written has been
   * sent, which never happens if the client does not read.
   */
  private static void disconnect(RoutingContext request) {
    ((ConnectionBase) request.request().connection()).channelHandlerContext().close();
  }
}
