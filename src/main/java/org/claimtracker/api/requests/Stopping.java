package org.claimtracker.api.requests;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * From SIGTERM on the node is not ready, and each answer closes its connection: the next request
 * goes to another node, and none is cut when the server stops.
 */
@Singleton
class Stopping {

  private static final int FIRST = 1100;

  private volatile boolean begun;

  void begin(@Observes ShutdownDelayInitiatedEvent stop) {
    begun = true;
  }

  void register(@Observes Filters filters) {
    filters.register(this::closeConnection, FIRST);
  }

  /** Asked when the answer begins, because the stop may begin while the request is under way. */
  private void closeConnection(RoutingContext request) {
    request.addHeadersEndHandler(
        answering -> {
          if (begun) {
            request.response().putHeader("Connection", "close");
          }
        });
    request.next();
  }
}
