package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * Words an error that is answered before any resource method runs, for one kind of client. Programs
 * that no renderer answers for get problem details.
 */
public interface ErrorPageRenderer {

  /** The body of an answer, with its media type. */
  record ErrorPage(String type, String body) {}

  /** Runs on the event loop; empty if the request comes from another kind of client. */
  Optional<ErrorPage> render(RoutingContext request, int status, String detail);
}
