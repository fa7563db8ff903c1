package org.claimtracker.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports the state of the index. The node stays ready without it: it finds fewer words and matches
 * nothing, and otherwise works.
 */
@Readiness
@ApplicationScoped
class IndexHealth implements HealthCheck {

  private final IndexWatch watch;
  private final IndexUpdater follower;

  IndexHealth(IndexWatch watch, IndexUpdater follower) {
    this.watch = watch;
    this.follower = follower;
  }

  @Override
  public HealthCheckResponse call() {
    IndexState state = watch.state();
    HealthCheckResponseBuilder answer =
        HealthCheckResponse.named("Search index").up().withData("state", state.state().name());
    if (state.state() == IndexState.State.CATCHING_UP) {
      answer.withData("entriesBehind", state.entriesBehind());
    }
    if (state.rebuiltClaims() != null) {
      answer
          .withData("rebuiltClaims", state.rebuiltClaims())
          .withData("totalClaims", state.totalClaims());
    }
    if (follower.trouble() != null) {
      answer.withData("trouble", follower.trouble());
    }
    return answer.build();
  }
}
