package org.claimtracker.common;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every error answer of the API, RFC 9457, with the key of what it says as {@code code}. */
public final class Problems {

  /** Stands in {@code field} for a rule about the body as a whole. */
  public static final String WHOLE_BODY = "body";

  /** The member with the {@link Message} of a problem, which programs get as its key. */
  public static final String CODE = "code";

  /** What can be wrong with any request. */
  public enum Reason implements Message.Key {
    ADDRESS_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LARGE,
    CHANGED_MEANWHILE,
    CHANGED_SIMULTANEOUSLY,
    CURSOR_NOT_OF_LIST,
    DATABASE_CONFLICT,
    DATABASE_UNAVAILABLE,
    DISK_FULL,
    DUPLICATE_FIELD,
    FIELD_MALFORMED,
    FIELD_MISSING,
    FORM_UNREADABLE,
    HEADERS_TOO_LARGE,
    IF_MATCH_MISSING,
    INTERNAL_ERROR,
    INVALID,
    JSON_DUPLICATE_FIELD,
    JSON_FOLLOWED,
    JSON_MALFORMED,
    JSON_MALFORMED_AT,
    MALFORMED_ADDRESS,
    METHOD_NOT_ALLOWED,
    MUST_BE_ANOTHER_TYPE,
    MUST_BE_BOOLEAN,
    MUST_BE_DAY,
    MUST_BE_INSTANT,
    MUST_BE_LIST,
    MUST_BE_OBJECT,
    MUST_BE_ONE_OF,
    MUST_BE_TEXT,
    MUST_BE_WHOLE_NUMBER,
    NOT_ACCEPTABLE,
    NOT_JSON,
    NOT_PERMITTED,
    NOT_SIGNED_IN,
    NOTHING_HERE,
    NO_PARAMETERS,
    NUL_IN_ADDRESS,
    NUMBER_TOO_LARGE,
    OVERLOADED,
    STOPPING,
    TEXT_UNKEEPABLE,
    TOO_MANY_REQUESTS,
    TOOK_TOO_LONG,
    UNKNOWN_FIELD,
    UNKNOWN_PARAMETER,
    UNREADABLE,
    UNREADABLE_FIELD
  }

  /**
   * One thing that is wrong.
   *
   * @param field the field or parameter that breaks a rule, or {@link #WHOLE_BODY}
   * @param code what is wrong, whatever the words
   */
  @Schema(
      name = "FieldViolation",
      requiredProperties = {"field", "code", "message"})
  public record Violation(
      String field,
      @Schema(implementation = String.class, examples = "not-blank") Message code,
      String message) {

    public Violation(String field, Message said) {
      this(field, said, said.inEnglish());
    }
  }

  private Problems() {}

  public static HttpProblem malformed(Message.Key reason, Object... arguments) {
    return problem(400, "Malformed request", reason.with(arguments)).build();
  }

  public static HttpProblem forbidden(Message.Key reason, Object... arguments) {
    return problem(403, "Forbidden", reason.with(arguments)).build();
  }

  public static HttpProblem notFound(Message.Key reason, Object... arguments) {
    return problem(404, "Not found", reason.with(arguments)).build();
  }

  public static HttpProblem conflict(Message.Key reason, Object... arguments) {
    return problem(409, "Conflict", reason.with(arguments)).build();
  }

  /** The request can be read, but breaks a rule. */
  public static HttpProblem invalid(String field, Message.Key reason, Object... arguments) {
    return invalid(field, reason.with(arguments));
  }

  public static HttpProblem invalid(String field, Message reason) {
    return invalid(List.of(new Violation(field, reason)));
  }

  /** Every broken rule at once, under the names of the fields as the client sent them. */
  public static HttpProblem invalid(ConstraintViolationException broken) {
    Set<ConstraintViolation<?>> violations = broken.getConstraintViolations();
    return violations.stream().anyMatch(Problems::isMissingBody)
        ? malformed(Reason.BODY_MISSING)
        : invalid(violations(violations));
  }

  /** What is wrong with each field. */
  public static List<Violation> violations(Set<? extends ConstraintViolation<?>> broken) {
    return broken.stream()
        .map(broke -> new Violation(field(broke), Message.of(broke)))
        .sorted(Comparator.comparing(Violation::field))
        .toList();
  }

  /** Fields that the body has to give and does not. */
  public static HttpProblem missing(List<String> fields, Message.Key reason) {
    return invalid(fields.stream().map(field -> new Violation(field, reason.with())).toList());
  }

  /** Several rules are broken. */
  public static HttpProblem invalid(List<Violation> violations) {
    return problem(422, "Invalid", Reason.INVALID.with()).with("violations", violations).build();
  }

  /** A field of the body, or a parameter, is not what it can be. */
  public static HttpProblem unreadable(String field, Message reason) {
    return unreadable(List.of(new Violation(field, reason)));
  }

  public static HttpProblem unreadable(List<Violation> violations) {
    return problem(400, "Malformed request", Reason.UNREADABLE_FIELD.with())
        .with("violations", violations)
        .build();
  }

  static HttpProblem stale(String current) {
    return problem(412, "Changed meanwhile", Reason.CHANGED_MEANWHILE.with())
        .with("currentETag", current)
        .build();
  }

  static HttpProblem conditionMissing() {
    return problem(428, "If-Match is missing", Reason.IF_MATCH_MISSING.with()).build();
  }

  public static HttpProblem unavailable(Message.Key reason) {
    return problem(503, "Unavailable", reason.with()).withHeader("Retry-After", 2).build();
  }

  /** Starts a problem that the caller finishes with members of its own. */
  public static HttpProblem.Builder problem(int status, String title, Message reason) {
    return HttpProblem.builder()
        .withStatus(status)
        .withTitle(title)
        .withDetail(reason.inEnglish())
        .with(CODE, reason);
  }

  /** What a problem says. */
  public static Message reason(HttpProblem problem) {
    return problem.getParameters().get(CODE) instanceof Message reason
        ? reason
        : Reason.UNREADABLE.with();
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

  /** Whether it is about one of the values of a repeated query parameter. */
  private static boolean isParameter(ConstraintViolation<?> violation) {
    return violation.getLeafBean() != null
        && Stream.<Class<?>>iterate(
                violation.getLeafBean().getClass(), Objects::nonNull, Class::getSuperclass)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .anyMatch(field -> field.isAnnotationPresent(QueryParam.class));
  }

  private static String field(ConstraintViolation<?> violation) {
    // Such a rule is about several fields: it is told of their object, not of the rule's method.
    boolean ofTheWhole = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
    StringBuilder field = new StringBuilder();
    String parameter = WHOLE_BODY;
    for (Iterator<Path.Node> nodes = violation.getPropertyPath().iterator(); nodes.hasNext(); ) {
      Path.Node node = nodes.next();
      if (node.isInIterable() && !isParameter(violation)) {
        Object place = node.getIndex() == null ? node.getKey() : node.getIndex();
        field.append('[').append(place == null ? "" : place).append(']');
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
