package org.claimtracker.api.requests;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Addresses of version 0.1 that have another name: 308 keeps the method and the body. */
@Singleton
class MovedAddresses {

  private static final String FORMER =
      "/api/v1/second-looks/?|(?:/api/v1|/desk)/claims/[^/]+/second-look/?";

  void redirect(@Observes Router router) {
    router.routeWithRegex(FORMER).handler(MovedAddresses::redirect);
  }

  private static void redirect(RoutingContext request) {
    String query = request.request().query();
    String path = request.request().path().replaceFirst("second-look(s?)/?$", "recheck$1");
    request
        .response()
        .setStatusCode(308)
        .putHeader("Location", query == null ? path : path + "?" + query)
        .end();
  }
}
