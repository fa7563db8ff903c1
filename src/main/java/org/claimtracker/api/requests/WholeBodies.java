package org.claimtracker.api.requests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;

/**
 * PUT replaces the whole, so it has to give every field, if only as null: whoever leaves one out
 * would empty it without having asked to. PATCH changes a part.
 */
@Provider
class WholeBodies implements ReaderInterceptor {

  private final ObjectMapper mapper;
  private final CurrentVertxRequest request;

  WholeBodies(ObjectMapper mapper, CurrentVertxRequest request) {
    this.mapper = mapper;
    this.request = request;
  }

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!context.getType().isRecord()
        || request.getCurrent() == null
        || !HttpMethod.PUT.equals(request.getCurrent().request().method())) {
      return context.proceed();
    }
    byte[] body = context.getInputStream().readAllBytes();
    context.setInputStream(new ByteArrayInputStream(body));
    Object read = context.proceed();
    if (read != null) {
      require(context.getType(), mapper.readTree(body));
    }
    return read;
  }

  private static void require(Class<?> type, JsonNode body) {
    List<String> missing =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(field -> !body.has(field))
            .toList();
    if (!missing.isEmpty()) {
      throw Problems.missing(missing, Reason.FIELD_MISSING);
    }
  }
}
