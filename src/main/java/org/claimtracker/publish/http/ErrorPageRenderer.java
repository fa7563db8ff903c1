package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** How people, rather than programs, are told that they were not let in. */
public interface ErrorPageRenderer {

  /** A page for this status, made on the event loop; empty when a program asks. */
  Optional<String> of(RoutingContext asked, int status);
}
