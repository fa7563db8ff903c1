package org.claimtracker.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.hibernate.exception.LockAcquisitionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error answer of the API, RFC 9457: said once, here. */
public class Problems {

  private static final Logger LOG = Logger.getLogger(Problems.class);

  /** Stands in {@code field} for a rule about the body as a whole. */
  public static final String WHOLE_BODY = "body";

  /** One thing that is wrong, under the name of the rule or field that it breaks. */
  @Schema(
      name = "FieldViolation",
      requiredProperties = {"field", "message"})
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

  /** The request can be read, but breaks a rule. */
  public static HttpProblem invalid(String field, String message) {
    return invalid(List.of(new Violation(field, message)));
  }

  private static HttpProblem invalid(List<Violation> violations) {
    return problem(422, "Invalid", "The request breaks a rule; see violations.")
        .with("violations", violations)
        .build();
  }

  /** A field of the body, or a parameter, is not what it can be. */
  public static HttpProblem unreadable(String field, String message) {
    return problem(400, "Malformed request", "A field cannot be read; see violations.")
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

  @ServerExceptionMapper({
    ConstraintViolationException.class,
    LockAcquisitionException.class,
    LockTimeoutException.class,
    PessimisticLockException.class
  })
  Response refusedByTheDatabase(RuntimeException refused) {
    return conflict(
            "The database refused this because of another, simultaneous change. Read it again and"
                + " retry.")
        .toResponse();
  }

  @ServerExceptionMapper({
    jakarta.persistence.QueryTimeoutException.class,
    org.hibernate.QueryTimeoutException.class
  })
  Response tookTooLong(RuntimeException cancelled) {
    return unavailable("This took too long and was cancelled. Ask for less, or try again later.")
        .toResponse();
  }

  @ServerExceptionMapper({JDBCConnectionException.class, GenericJDBCException.class})
  Response withoutDatabase(RuntimeException unreachable) {
    LOG.error("The database did not answer", unreachable);
    return unavailable("The database does not answer now. Try again shortly.").toResponse();
  }

  private static HttpProblem unavailable(String detail) {
    return problem(503, "Unavailable", detail).withHeader("Retry-After", 2).build();
  }

  @ServerExceptionMapper(priority = 1)
  Response notPermitted(ForbiddenException refused) {
    return forbidden("Your roles, or the scopes of your API token, do not permit this.")
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

  /** Every broken rule at once, under the names of the fields as the client sent them. */
  @ServerExceptionMapper(priority = 1)
  Response invalid(jakarta.validation.ConstraintViolationException broken) {
    Set<ConstraintViolation<?>> violations = broken.getConstraintViolations();
    HttpProblem answer =
        violations.stream().anyMatch(Problems::isMissingBody)
            ? malformed("This needs a JSON body.")
            : invalid(
                violations.stream()
                    .map(violation -> new Violation(field(violation), violation.getMessage()))
                    .sorted(Comparator.comparing(Violation::field))
                    .toList());
    return answer.toResponse();
  }

  private static boolean isMissingBody(ConstraintViolation<?> violation) {
    Path.Node last = null;
    for (Path.Node node : violation.getPropertyPath()) {
      last = node;
    }
    return last != null
        && last.getKind() == ElementKind.PARAMETER
        && violation.getConstraintDescriptor().getAnnotation() instanceof NotNull;
  }

  private static String field(ConstraintViolation<?> violation) {
    // Such a rule is about several fields: it is told of their object, not of the rule's method.
    boolean ofTheWhole = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    StringBuilder field = new StringBuilder();
    String parameter = WHOLE_BODY;
    for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
      Path.Node node = nodes.next();
      if (node.isInIterable()) {
        field.append('[').append(node.getIndex() == null ? "" : node.getIndex()).append(']');
      }
      if (node.getKind() == ElementKind.PARAMETER) {
        parameter = node.getName();
      } else if (node.getKind() == ElementKind.PROPERTY && (nodes.hasNext() || !ofTheWhole)) {
        field.append(field.isEmpty() ? "" : ".").append(node.getName());
      }
    }
    return field.isEmpty() ? ofTheWhole ? WHOLE_BODY : parameter : field.toString();
  }
}
