package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready after a failed sync: no write is acknowledged until the application is restarted. */
@Readiness
@ApplicationScoped
class DurabilityHealthCheck implements HealthCheck {

  private final Durability durability;

  DurabilityHealthCheck(Durability durability) {
    this.durability = durability;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("What is acknowledged is on the disk")
        .status(durability.isKept())
        .build();
  }
}
