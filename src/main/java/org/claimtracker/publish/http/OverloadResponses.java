package org.claimtracker.publish.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/** Answers requests over a limit before they cost anything. */
@ApplicationScoped
class OverloadResponses {

  private final RouteErrors errors;

  OverloadResponses(RouteErrors errors) {
    this.errors = errors;
  }

  void tooManyRequests(RoutingContext request, Duration wait) {
    send(request, 429, "Too many requests", Reason.TOO_MANY_REQUESTS.with(), wait);
  }

  void overloaded(RoutingContext request, Duration wait) {
    send(request, 503, "Overloaded", Reason.OVERLOADED.with(), wait);
  }

  private void send(
      RoutingContext request, int status, String title, Message reason, Duration wait) {
    if (!request.response().ended() && !request.response().closed()) {
      errors.answer(
          request,
          Problems.problem(status, title, reason).withHeader("Retry-After", seconds(wait)).build());
    }
  }

  /** Whole seconds, as headers have them, rounded up. */
  static String seconds(Duration wait) {
    return Long.toString(wait.plusMillis(999).toSeconds());
  }
}
