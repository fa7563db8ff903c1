package org.claimtracker;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints where to go once the application has started. */
@ApplicationScoped
class Welcome {

  private final int port;

  Welcome(@ConfigProperty(name = "quarkus.http.port") int port) {
    this.port = port;
  }

  void greet(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
    System.out.printf(
        """

        Claim Tracker is starting at http://localhost:%1$d
          for readers   http://localhost:%1$d
          for the desk  http://localhost:%1$d/desk
          for programs  http://localhost:%1$d/q/swagger-ui

        """,
        port);
  }
}
