package org.claimtracker.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.publish.http.ErrorPageRenderer.ErrorPage;

/** Answers requests over a limit before they cost anything, each client in its own format. */
@ApplicationScoped
class OverloadResponses {

  private final ObjectMapper json;
  private final List<ErrorPageRenderer> renderers;

  OverloadResponses(ObjectMapper json, @All List<ErrorPageRenderer> renderers) {
    this.json = json;
    this.renderers = renderers;
  }

  void tooManyRequests(RoutingContext request, Duration wait) {
    send(
        request,
        429,
        "Too many requests",
        "Wait as long as Retry-After says. For everything at once there is a dump.",
        wait);
  }

  void overloaded(RoutingContext request, Duration wait) {
    send(
        request,
        503,
        "Overloaded",
        "Too much is asked at this moment. Wait as long as Retry-After says, then try again.",
        wait);
  }

  private void send(
      RoutingContext request, int status, String title, String detail, Duration wait) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    ErrorPage page =
        renderers.stream()
            .flatMap(renderer -> renderer.render(request, status, detail).stream())
            .findFirst()
            .orElseGet(() -> problem(status, title, detail));
    request
        .response()
        .setStatusCode(status)
        .putHeader("Retry-After", seconds(wait))
        .putHeader("Content-Type", page.type())
        .end(page.body());
  }

  /** Whole seconds, as headers have them, rounded up. */
  static String seconds(Duration wait) {
    return Long.toString(wait.plusMillis(999).toSeconds());
  }

  private ErrorPage problem(int status, String title, String detail) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("status", status);
    problem.put("title", title);
    problem.put("detail", detail);
    try {
      return new ErrorPage("application/problem+json", json.writeValueAsString(problem));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A problem cannot be written", unwritable);
    }
  }
}
