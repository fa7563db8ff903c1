package org.claimtracker.exchange.backup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Tells of the backups; a node without a good one still answers, so it is always up. */
@Readiness
@ApplicationScoped
class BackupHealthCheck implements HealthCheck {

  private final Backups backups;

  BackupHealthCheck(Backups backups) {
    this.backups = backups;
  }

  @Override
  public HealthCheckResponse call() {
    BackupState seen = backups.lastSeen();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Backups").up().withData("state", seen.state().name());
    if (seen.last() != null) {
      answer.withData("lastGood", seen.last().madeAt().toString());
    }
    if (seen.failure() != null) {
      answer.withData("failure", seen.failure());
    }
    return answer.build();
  }
}
