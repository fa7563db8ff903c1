package org.claimtracker.publish.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import org.claimtracker.publish.http.PublicEndpoint.Workload;

/**
 * One bulkhead for each kind of work: dumps hold up no searches, and searches no lookups. A request
 * that waits for a page of another site holds up only matches.
 */
@ApplicationScoped
class Bulkheads {

  private final Map<Workload, Bulkhead> byWorkload = new EnumMap<>(Workload.class);

  Bulkheads(PublicConfig config) {
    for (Workload workload : Workload.values()) {
      byWorkload.put(
          workload, new Bulkhead(permits(workload, config), config.waiting(), config.patience()));
    }
  }

  private static int permits(Workload workload, PublicConfig config) {
    return switch (workload) {
      case LOOKUP -> config.lookups();
      case SEARCH -> config.searches();
      case MATCH -> config.matches();
      case DUMP -> config.dumps();
    };
  }

  Bulkhead of(Workload workload) {
    return byWorkload.get(workload);
  }
}
