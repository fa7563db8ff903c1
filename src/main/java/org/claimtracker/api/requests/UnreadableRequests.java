package org.claimtracker.api.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.claimtracker.common.Problems.Violation;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The response to a request that cannot be parsed: which field or parameter is wrong and what it
 * accepts, without Java's type names.
 */
class UnreadableRequests {

  /** Takes precedence over the problem library's mappers, which have the next priority. */
  private static final int FIRST = 1;

  private static final Pattern DUPLICATE = Pattern.compile("Duplicate field '([^']*)'");

  private final AllowedMethods allowed;

  UnreadableRequests(AllowedMethods allowed) {
    this.allowed = allowed;
  }

  @ServerExceptionMapper(
      value = {MismatchedInputException.class, InvalidFormatException.class},
      priority = FIRST)
  Response wrongType(MismatchedInputException mismatched) {
    boolean endedEarly =
        mismatched.getPath().isEmpty()
            && mismatched.getOriginalMessage().startsWith("Trailing token");
    return endedEarly
        ? Problems.malformed(Reason.JSON_FOLLOWED).toResponse()
        : Problems.unreadable(field(mismatched), mustBe(mismatched.getTargetType())).toResponse();
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
            (switch (response.getStatus()) {
                  case 404 -> Reason.NOTHING_HERE;
                  case 406 -> Reason.NOT_ACCEPTABLE;
                  case 415 -> Reason.NOT_JSON;
                  default -> Reason.UNREADABLE;
                })
                .with());
    response.getStringHeaders().forEach((name, values) -> problem.withHeader(name, values.get(0)));
    return problem.build().toResponse();
  }

  /** JAX-RS answers 404 to a query parameter that cannot be parsed; 400 is more helpful. */
  @ServerExceptionMapper(priority = FIRST)
  Response notFound(
      NotFoundException notFound, ResourceInfo resource, UriInfo address, Request request) {
    if (notFound.getCause() == null) {
      return refusedOrNotFound(notFound, address, request);
    }
    List<Violation> wrong =
        QueryParameter.of(resource.getResourceMethod())
            .flatMap(parameter -> parameter.wrongIn(address).stream())
            .toList();
    return wrong.isEmpty() ? refused(notFound) : Problems.unreadable(wrong).toResponse();
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
    if (at == null) {
      return Problems.malformed(Reason.JSON_MALFORMED);
    }
    return duplicate(broken)
        .map(
            field ->
                Problems.malformed(
                    Reason.JSON_DUPLICATE_FIELD, at.getLineNr(), at.getColumnNr(), field))
        .orElseGet(
            () -> Problems.malformed(Reason.JSON_MALFORMED_AT, at.getLineNr(), at.getColumnNr()));
  }

  /** The field that is given twice, if that is what Jackson found. */
  private static Optional<String> duplicate(JsonProcessingException broken) {
    Matcher found = DUPLICATE.matcher(broken.getOriginalMessage());
    return found.lookingAt() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /** Our value types explain what is wrong themselves; Jackson's messages are for programmers. */
  private static Message reason(JsonMappingException unreadable) {
    if (unreadable.getCause() instanceof Message.InvalidValue wrong) {
      return wrong.reason();
    }
    if (unreadable.getCause() instanceof InputCoercionException) {
      return Reason.NUMBER_TOO_LARGE.with();
    }
    return unreadable.getCause() instanceof JsonParseException broken
        ? duplicate(broken).map(Reason.DUPLICATE_FIELD::with).orElse(Reason.FIELD_MALFORMED.with())
        : Reason.FIELD_MALFORMED.with();
  }

  /** Describes the values of a type, without Java's type names. */
  static Message mustBe(Class<?> type) {
    if (type == null) {
      return Reason.MUST_BE_ANOTHER_TYPE.with();
    }
    if (type.isEnum()) {
      return Reason.MUST_BE_ONE_OF.with(
          Arrays.stream(type.getEnumConstants())
              .map(Object::toString)
              .collect(Collectors.joining(", ")));
    }
    if (type == Boolean.class || type == boolean.class) {
      return Reason.MUST_BE_BOOLEAN.with();
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return Reason.MUST_BE_WHOLE_NUMBER.with();
    }
    if (type == Instant.class) {
      return Reason.MUST_BE_INSTANT.with();
    }
    if (type == LocalDate.class) {
      return Reason.MUST_BE_DAY.with();
    }
    if (Collection.class.isAssignableFrom(type)) {
      return Reason.MUST_BE_LIST.with();
    }
    boolean isWrittenAsText =
        type == String.class
            || Arrays.stream(type.getMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    return (isWrittenAsText ? Reason.MUST_BE_TEXT : Reason.MUST_BE_OBJECT).with();
  }

  private static String field(JsonMappingException unreadable) {
    return field(unreadable.getPath());
  }

  static String field(List<JsonMappingException.Reference> path) {
    StringBuilder field = new StringBuilder();
    for (JsonMappingException.Reference step : path) {
      if (step.getFieldName() == null) {
        field.append('[').append(step.getIndex()).append(']');
      } else {
        field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return field.isEmpty() ? Problems.WHOLE_BODY : field.toString();
  }
}
