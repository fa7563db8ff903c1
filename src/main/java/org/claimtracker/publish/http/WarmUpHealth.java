package org.claimtracker.publish.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A node is ready when it has warmed up, and within {@link PublicConfig#warmUp} in any case. */
@Readiness
@ApplicationScoped
class WarmUpHealth implements HealthCheck {

  private final WarmUp warmUp;

  WarmUpHealth(WarmUp warmUp) {
    this.warmUp = warmUp;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("Warm-up").status(warmUp.hasEnded()).build();
  }
}
