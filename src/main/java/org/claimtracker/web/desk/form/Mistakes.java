package org.claimtracker.web.desk.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.web.Said;

/**
 * What is wrong with a form that was sent: under the names of its fields, and about the whole of
 * it. A page shows them beside the fields, with everything that was typed.
 */
public record Mistakes(Said whole, Map<String, Said> fields) {

  public static final Mistakes NONE = new Mistakes(null, Map.of());

  private static final String BETWEEN = "; ";

  /** One mistake, of one field, in the page's language. */
  public static Mistakes of(String field, String message) {
    return NONE.with(field, Said.here(message));
  }

  /** One mistake, of the form as a whole, in the page's language. */
  public static Mistakes ofAll(String message) {
    return new Mistakes(Said.here(message), Map.of());
  }

  /** One mistake more. */
  Mistakes with(String field, Said said) {
    Map<String, Said> more = new LinkedHashMap<>(fields);
    more.merge(field, said, (one, other) -> one.and(BETWEEN, other));
    return new Mistakes(whole, more);
  }

  public boolean any() {
    return whole != null || !fields.isEmpty();
  }

  /** What is wrong with a field; null for nothing. */
  public Said in(String field) {
    return fields.get(field);
  }

  /** All of it in one line; null for nothing. */
  public Said told() {
    return Stream.concat(Stream.ofNullable(whole), fields.values().stream())
        .reduce((one, other) -> one.and(BETWEEN, other))
        .orElse(null);
  }
}
