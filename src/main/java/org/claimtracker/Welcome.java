package org.claimtracker;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Prints where to go once the application has started to serve. */
@ApplicationScoped
class Welcome {

  private final int port;
  private final boolean serves;

  Welcome(
      @ConfigProperty(name = "quarkus.http.port") int port,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
    this.port = port;
    this.serves = serves;
  }

  void greet(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
    if (!serves) {
      return;
    }
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
