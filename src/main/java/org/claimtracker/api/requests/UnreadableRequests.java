package org.claimtracker.api.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.claimtracker.common.Problems;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The response to a request that cannot be parsed: which field or parameter is wrong and what it
 * accepts, without Java's type names.
 */
class UnreadableRequests {

  /** Takes precedence over the problem library's mappers, which have the next priority. */
  private static final int FIRST = 1;

  private final AllowedMethods allowed;

  UnreadableRequests(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerExceptionMapper(priority = FIRST)
  Response unknownField(UnrecognizedPropertyException unknown) {
    String taken =
        unknown.getKnownPropertyIds().stream()
            .map(Object::toString)
            .sorted()
            .collect(Collectors.joining(", "));
    return Problems.unreadable(
            field(unknown),
            "Unknown field. It is refused rather than ignored; these fields are taken: "
                + taken
                + ".")
        .toResponse();
  }

  @ServerExceptionMapper(
      value = {MismatchedInputException.class, InvalidFormatException.class},
      priority = FIRST)
  Response wrongType(MismatchedInputException mismatched) {
    boolean endedEarly =
        mismatched.getPath().isEmpty()
            && mismatched.getOriginalMessage().startsWith("Trailing token");
    return endedEarly
        ? Problems.malformed("Something follows the JSON object.").toResponse()
        : Problems.unreadable(field(mismatched), "must be " + shape(mismatched.getTargetType()))
            .toResponse();
  }

  @ServerExceptionMapper(priority = FIRST)
  Response refused(WebApplicationException refused) {
    Response response = refused.getResponse();
    if (response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    if (refused.getCause() instanceof JsonMappingException unreadable
        && !unreadable.getPath().isEmpty()) {
      return Problems.unreadable(field(unreadable), reason(unreadable)).toResponse();
    }
    if (refused.getCause() instanceof JsonProcessingException broken) {
      return notJson(broken).toResponse();
    }
    HttpProblem.Builder problem =
        Problems.problem(
            response.getStatus(),
            response.getStatusInfo().getReasonPhrase(),
            switch (response.getStatus()) {
              case 404 -> "There is nothing at this address.";
              case 406 -> "This address answers in none of the types that Accept names.";
              case 415 -> "Send the body as application/json.";
              default -> "The request cannot be read.";
            });
    response.getStringHeaders().forEach((name, values) -> problem.withHeader(name, values.get(0)));
    return problem.build().toResponse();
  }

  /** JAX-RS answers 404 to a query parameter that cannot be parsed; 400 is more helpful. */
  @ServerExceptionMapper(priority = FIRST)
  Response notFound(
      NotFoundException notFound, ResourceInfo resource, UriInfo address, Request request) {
    return notFound.getCause() == null
        ? refusedOrNotFound(notFound, address, request)
        : QueryParameter.of(resource.getResourceMethod())
            .flatMap(parameter -> parameter.wrongIn(address).stream())
            .findFirst()
            .map(HttpProblem::toResponse)
            .orElseGet(() -> refused(notFound));
  }

  @ServerExceptionMapper(priority = FIRST)
  Response notAllowed(NotAllowedException refused, UriInfo address, Request request) {
    return refusedOrNotFound(refused, address, request);
  }

  private Response refusedOrNotFound(
      WebApplicationException refused, UriInfo address, Request request) {
    return allowed
        .refusal(address.getRequestUri().getRawPath(), request.getMethod())
        .map(HttpProblem::toResponse)
        .orElseGet(() -> refused(refused));
  }

  private static HttpProblem notJson(JsonProcessingException broken) {
    JsonLocation at = broken.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    String repeated =
        broken.getOriginalMessage().startsWith("Duplicate field")
            ? ": " + broken.getOriginalMessage()
            : "";
    return Problems.malformed(
        "The body is no well-formed JSON, or nested too deeply" + where + repeated + ".");
  }

  /** Our value types explain what is wrong themselves; Jackson's messages are for programmers. */
  private static String reason(JsonMappingException unreadable) {
    if (unreadable.getCause() instanceof IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
    if (unreadable.getCause() instanceof InputCoercionException) {
      return "is a number too large";
    }
    return unreadable.getCause() instanceof JsonParseException broken
            && broken.getOriginalMessage().startsWith("Duplicate field")
        ? broken.getOriginalMessage()
        : "is no well-formed JSON, or nested too deeply";
  }

  /** Describes the values of a type, without Java's type names. */
  static String shape(Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number";
    }
    if (type == Instant.class) {
      return "an instant such as 2027-01-01T06:00:00Z";
    }
    if (type == LocalDate.class) {
      return "a day such as 2025-03-24";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    boolean isWrittenAsText =
        type == String.class
            || Arrays.stream(type.getMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    return isWrittenAsText ? "text" : "an object";
  }

  private static String field(JsonMappingException unreadable) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : unreadable.getPath()) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.isEmpty() ? Problems.WHOLE_BODY : field.toString();
  }
}
