package org.claimtracker.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtracker.publish.http.ErrorPageRenderer.ErrorPage;

/** Answers errors before a request reaches its resource, in the form in which resources do. */
@ApplicationScoped
public class RouteErrors {

  private final ObjectMapper json;
  private final List<ErrorPageRenderer> renderers;

  RouteErrors(ObjectMapper json, @All List<ErrorPageRenderer> renderers) {
    this.json = json;
    this.renderers = renderers;
  }

  /** Each client gets its own format: a page, Google's errors, or the problem. */
  public void answer(RoutingContext request, HttpProblem problem) {
    send(
        request,
        problem,
        renderers.stream()
            .flatMap(
                renderer ->
                    renderer.render(request, problem.getStatusCode(), problem.getDetail()).stream())
            .findFirst()
            .orElseGet(() -> document(problem)));
  }

  private static void send(RoutingContext request, HttpProblem problem, ErrorPage page) {
    HttpServerResponse response = request.response().setStatusCode(problem.getStatusCode());
    problem.getHeaders().forEach((name, value) -> response.putHeader(name, value.toString()));
    response.putHeader("Content-Type", page.type()).end(page.body());
  }

  private ErrorPage document(HttpProblem problem) {
    try {
      return new ErrorPage("application/problem+json", json.writeValueAsString(problem));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("A problem cannot be written", unwritable);
    }
  }
}
