package org.claimtracker;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells whoever started the application where to look. */
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
          published verdicts   http://localhost:%1$d/api/v1/verdicts
          try the API          http://localhost:%1$d/q/swagger-ui
          sign in              POST http://localhost:%1$d/api/v1/session
                               {"handle": "editor", "password": "..."}

        """,
        port);
  }
}
