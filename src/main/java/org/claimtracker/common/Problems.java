package org.claimtracker.common;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error answer of the API, RFC 9457: said once, here. */
public class Problems {

  /** One thing that is wrong, under the name of the rule or field that it breaks. */
  public record Violation(String field, String message) {}

  public static HttpProblem malformed(String detail) {
    return problem(400, "Malformed request", detail).build();
  }

  public static HttpProblem forbidden(String detail) {
    return problem(403, "Forbidden", detail).build();
  }

  public static HttpProblem notFound(String what) {
    return problem(404, "Not found", "There is no " + what + ".").build();
  }

  public static HttpProblem conflict(String detail) {
    return problem(409, "Conflict", detail).build();
  }

  public static HttpProblem invalid(String field, String message) {
    return problem(422, "Invalid", "The request breaks a rule; see violations.")
        .with("violations", List.of(new Violation(field, message)))
        .build();
  }

  static HttpProblem stale(String current) {
    return problem(
            412,
            "Changed meanwhile",
            "Somebody changed this since you read it. Read it again, then repeat your change with"
                + " its new ETag.")
        .with("currentETag", current)
        .build();
  }

  static HttpProblem conditionMissing() {
    return problem(
            428,
            "If-Match is missing",
            "Send the ETag that you got when you read this as If-Match, so that nobody's change is"
                + " overwritten unseen.")
        .build();
  }

  /** Starts a problem that the caller finishes with members of its own. */
  public static HttpProblem.Builder problem(int status, String title, String detail) {
    return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
  }

  @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
  Response changedMeanwhile(RuntimeException stale) {
    return conflict("Somebody changed this at the same moment. Read it again and retry.")
        .toResponse();
  }

  @ServerExceptionMapper({ConstraintViolationException.class, LockAcquisitionException.class})
  Response refusedByTheDatabase(RuntimeException refused) {
    return conflict(
            "The database refused this because of another, simultaneous change. Read it again and"
                + " retry.")
        .toResponse();
  }

  /** Said here because the problem library's own mapper expects another Quarkus. */
  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = 1)
  Response notSignedIn(SecurityException refused) {
    return problem(
            401,
            "Unauthorized",
            "Sign in at /api/v1/session, or send an API token as Authorization: Bearer.")
        .withHeader("WWW-Authenticate", "Bearer")
        .build()
        .toResponse();
  }

  @ServerExceptionMapper
  Response unknownField(UnrecognizedPropertyException unknown) {
    return unreadable(
        unknown,
        "Unknown field. It is refused rather than ignored; these fields are taken: "
            + unknown.getKnownPropertyIds().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "))
            + ".");
  }

  @ServerExceptionMapper
  Response wrongType(MismatchedInputException mismatched) {
    return unreadable(
        mismatched,
        mismatched.getOriginalMessage() == null
            ? "Wrong type."
            : mismatched.getOriginalMessage().replaceAll("`?(?:[a-z]\\w*\\.)+(\\w+)`?", "$1"));
  }

  private static Response unreadable(JsonMappingException unreadable, String message) {
    String field =
        unreadable.getPath().stream()
            .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
            .collect(Collectors.joining("."));
    return problem(400, "Malformed request", "A field of the JSON body cannot be read.")
        .with("violations", List.of(new Violation(field, message)))
        .build()
        .toResponse();
  }
}
