package org.claimtracker.publish.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.claimtracker.publish.http.ErrorPageRenderer;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Words errors as Google's clients expect them, below the path of Google's API. */
@ApplicationScoped
class GoogleErrorRenderer implements ErrorPageRenderer {

  private final ObjectMapper json;

  GoogleErrorRenderer(ObjectMapper json) {
    this.json = json;
  }

  /** What is refused before the resource runs, such as another method or type. */
  @ServerResponseFilter
  void word(ContainerResponseContext response, RoutingContext request) {
    if (response.getEntity() instanceof HttpProblem problem
        && request.request().path().startsWith(GoogleResource.ROOT + "/")) {
      response.setEntity(
          GoogleError.refused(problem.getStatusCode(), problem.getDetail()),
          null,
          MediaType.APPLICATION_JSON_TYPE);
    }
  }

  @Override
  public Optional<ErrorPage> render(RoutingContext request, int status, String detail) {
    if (!request.request().path().startsWith(GoogleResource.ROOT + "/")) {
      return Optional.empty();
    }
    try {
      String body = json.writeValueAsString(GoogleError.refused(status, detail));
      return Optional.of(new ErrorPage(MediaType.APPLICATION_JSON, body));
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("An error cannot be written", unwritable);
    }
  }
}
