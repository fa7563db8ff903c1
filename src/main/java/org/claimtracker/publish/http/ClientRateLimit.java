package org.claimtracker.publish.http;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimtracker.account.ClientAddresses;
import org.claimtracker.account.RateLimit;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/** How much one address may ask for in a minute. */
@ApplicationScoped
public class ClientRateLimit {

  private final int perMinute;
  private final RateLimit clients;
  private final WarmUp warmUp;

  ClientRateLimit(PublicConfig config, WarmUp warmUp) {
    this.perMinute = config.requestsPerMinute();
    this.clients = new RateLimit(perMinute, Duration.ofMinutes(1));
    this.warmUp = warmUp;
  }

  /** Counts a request and tells the client what is left. */
  ConsumptionProbe count(RoutingContext request) {
    return count(request, 1);
  }

  /**
   * Counts what a request asks for beyond the first item, which was counted on its arrival.
   *
   * @throws HttpProblem 429 if the client has not that much left
   */
  public void countMore(RoutingContext request, int items) {
    int further = Math.min(items, perMinute) - 1;
    if (further > 0) {
      ConsumptionProbe probe = count(request, further);
      if (!probe.isConsumed()) {
        Duration wait = Duration.ofNanos(probe.getNanosToWaitForRefill());
        throw Problems.problem(429, "Too many requests", Reason.TOO_MANY_REQUESTS.with())
            .withHeader("Retry-After", OverloadResponses.seconds(wait))
            .build();
      }
    }
  }

  private ConsumptionProbe count(RoutingContext request, int items) {
    ConsumptionProbe probe =
        warmUp.asks(request.request())
            ? ConsumptionProbe.consumed(perMinute, 0)
            : clients.take(ClientAddresses.of(request.request()), items);
    request
        .response()
        .putHeader("RateLimit-Limit", Integer.toString(perMinute))
        .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
        .putHeader(
            "RateLimit-Reset",
            OverloadResponses.seconds(Duration.ofNanos(probe.getNanosToWaitForReset())));
    return probe;
  }
}
