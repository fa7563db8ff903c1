package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while no write finds room; ready again by itself. */
@Readiness
@ApplicationScoped
class DiskSpaceHealthCheck implements HealthCheck {

  private static final long MEBIBYTE = 1 << 20;

  private final DiskSpace space;

  DiskSpaceHealthCheck(DiskSpace space) {
    this.space = space;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Room on the disk").status(space.isLeft());
    space.free().ifPresent(bytes -> answer.withData("freeMiB", bytes / MEBIBYTE));
    return answer.build();
  }
}
