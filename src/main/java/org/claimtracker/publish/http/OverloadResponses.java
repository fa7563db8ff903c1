package org.claimtracker.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.claimtracker.publish.google.GoogleError;

/** Sends requests away before they cost anything, each client in the form that it understands. */
@ApplicationScoped
class OverloadResponses {

  private final ObjectMapper json;
  private final Instance<ErrorPageRenderer> pages;

  OverloadResponses(ObjectMapper json, Instance<ErrorPageRenderer> pages) {
    this.json = json;
    this.pages = pages;
  }

  void tooMany(RoutingContext request, Duration wait) {
    refuse(
        request,
        429,
        "Too many requests",
        "Wait as long as Retry-After says. For everything at once there is a dump.",
        wait);
  }

  void overloaded(RoutingContext request, Duration wait) {
    refuse(
        request,
        503,
        "Overloaded",
        "Too much is asked at this moment. Wait as long as Retry-After says, then try again.",
        wait);
  }

  private void refuse(
      RoutingContext request, int status, String title, String detail, Duration wait) {
    if (request.response().ended() || request.response().closed()) {
      return;
    }
    request.response().setStatusCode(status);
    request.response().putHeader("Retry-After", seconds(wait));
    Optional<String> page =
        pages.stream().findFirst().flatMap(forPeople -> forPeople.of(request, status));
    if (page.isPresent()) {
      request.response().putHeader("Content-Type", "text/html;charset=UTF-8").end(page.get());
    } else if (request.normalizedPath().startsWith("/v1alpha1/")) {
      request
          .response()
          .putHeader("Content-Type", "application/json")
          .end(text(GoogleError.refused(status, detail)));
    } else {
      Map<String, Object> problem = new LinkedHashMap<>();
      problem.put("status", status);
      problem.put("title", title);
      problem.put("detail", detail);
      request.response().putHeader("Content-Type", "application/problem+json").end(text(problem));
    }
  }

  /** Whole seconds, as headers have them, rounded up. */
  static String seconds(Duration wait) {
    return Long.toString(wait.plusMillis(999).toSeconds());
  }

  private String text(Object body) {
    try {
      return json.writeValueAsString(body);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A refusal cannot be written", unwritable);
    }
  }
}
