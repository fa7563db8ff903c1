package org.claimtracker.api.requests;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The health of this node for load balancers, which reach only the main port: up or down. What is
 * wrong, the management port says.
 */
@Singleton
class HealthStatus {

  private static final Logger LOG = Logger.getLogger(HealthStatus.class);

  private final SmallRyeHealthReporter reporter;

  HealthStatus(SmallRyeHealthReporter reporter) {
    this.reporter = reporter;
  }

  void register(@Observes Router router) {
    answer(router, "/q/health", reporter::getHealthAsync);
    answer(router, "/q/health/live", reporter::getLivenessAsync);
    answer(router, "/q/health/ready", reporter::getReadinessAsync);
  }

  private static void answer(Router router, String path, Supplier<Uni<SmallRyeHealth>> asked) {
    router
        .get(path)
        .handler(
            request ->
                asked
                    .get()
                    .subscribe()
                    .with(
                        health -> answer(request, !health.isDown()),
                        failed -> {
                          LOG.error("The health could not be told", failed);
                          answer(request, false);
                        }));
  }

  private static void answer(RoutingContext request, boolean up) {
    HttpServerResponse response = request.response().setStatusCode(up ? 200 : 503);
    if (!up) {
      response.putHeader("Retry-After", "2");
    }
    response
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
