package org.claimtracker.web.desk;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.ConstraintViolationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.common.Problems;

/**
 * What is wrong with a form that was sent: under the names of its fields, and about the whole of
 * it. A page shows them beside the fields, with everything that was typed.
 */
public record Mistakes(String whole, Map<String, String> fields) {

  public static final Mistakes NONE = new Mistakes(null, Map.of());

  /** One mistake, of one field. */
  public static Mistakes of(String field, String message) {
    return new Mistakes(null, Map.of(field, message));
  }

  /** One mistake, of the form as a whole. */
  public static Mistakes ofAll(String message) {
    return new Mistakes(message, Map.of());
  }

  /** What a validation of the form's own record found. */
  public static Mistakes of(ConstraintViolationException broken) {
    Map<String, String> fields = new LinkedHashMap<>();
    broken
        .getConstraintViolations()
        .forEach(
            violation ->
                fields.merge(
                    violation.getPropertyPath().toString(),
                    violation.getMessage(),
                    Mistakes::both));
    return new Mistakes(null, fields);
  }

  /** What a refusal by the desk's rules says. */
  public static Mistakes of(HttpProblem refused) {
    Map<String, String> fields = new LinkedHashMap<>();
    Object violations = refused.getParameters().get("violations");
    if (violations instanceof List<?> list) {
      for (Object each : list) {
        if (each instanceof Problems.Violation violation) {
          fields.merge(violation.field(), violation.message(), Mistakes::both);
        }
      }
    }
    String whole = fields.remove(Problems.WHOLE_BODY);
    return new Mistakes(fields.isEmpty() && whole == null ? refused.getDetail() : whole, fields);
  }

  private static String both(String one, String other) {
    return one + "; " + other;
  }

  public boolean any() {
    return whole != null || !fields.isEmpty();
  }

  /** What is wrong with a field; null for nothing. */
  public String in(String field) {
    return fields.get(field);
  }
}
