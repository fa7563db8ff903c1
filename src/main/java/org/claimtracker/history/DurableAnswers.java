package org.claimtracker.history;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Holds back the response to a write, a 2xx or the 303 after a form, until the write is durable.
 */
@ApplicationScoped
class DurableAnswers {

  private static final Logger LOG = Logger.getLogger(DurableAnswers.class);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private final Durability durability;
  private final DiskSpace space;
  private final BackgroundWork background;

  DurableAnswers(Durability durability, DiskSpace space, BackgroundWork background) {
    this.durability = durability;
    this.space = space;
    this.background = background;
  }

  @ServerResponseFilter
  void syncBeforeAnswering(ContainerRequestContext request, ContainerResponseContext response) {
    if (!READS.contains(request.getMethod()) && response.getStatus() < 400) {
      durability.sync();
      space.foundRoom();
    }
  }

  /** Refuses to start on a database that would lose acknowledged writes. */
  void refuseAWeakDatabase(@Observes @Priority(1) StartupEvent start) {
    List<String> weaknesses = durability.weaknesses();
    if (!weaknesses.isEmpty()) {
      throw new IllegalStateException(
          "The database would lose acknowledged writes: "
              + weaknesses
              + ". For H2 put ;WRITE_DELAY=0 into the JDBC URL; for PostgreSQL switch these on.");
    }
  }

  void syncWhatTheStartWrote(@Observes @Priority(Integer.MAX_VALUE) StartupEvent start) {
    durability.sync();
  }

  void compactAtACleanStop(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent stop) {
    background.end();
    try {
      durability.compact();
    } catch (SQLException notCompacted) {
      LOG.warn(
          "The database file could not be compacted at shutdown; no data is lost", notCompacted);
    }
  }
}
