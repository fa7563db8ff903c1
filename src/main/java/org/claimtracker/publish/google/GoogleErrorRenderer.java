package org.claimtracker.publish.google;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.claimtracker.publish.http.ErrorPageRenderer;

/** Words errors as Google's clients expect them, below the path of Google's API. */
@ApplicationScoped
class GoogleErrorRenderer implements ErrorPageRenderer {

  private final ObjectMapper json;

  GoogleErrorRenderer(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public Optional<ErrorPage> render(RoutingContext request, int status, String detail) {
    if (!request.normalizedPath().startsWith(GoogleResource.ROOT + "/")) {
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
