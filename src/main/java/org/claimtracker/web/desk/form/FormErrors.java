package org.claimtracker.web.desk.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.web.LocalizedText;

/**
 * What is wrong with a form that was sent: under the names of its fields, and about the whole of
 * it. A page shows them beside the fields, with everything that was typed.
 */
public record FormErrors(LocalizedText whole, Map<String, LocalizedText> fields) {

  public static final FormErrors NONE = new FormErrors(null, Map.of());

  private static final String BETWEEN = "; ";

  /** One mistake, of one field, in the page's language. */
  public static FormErrors of(String field, String message) {
    return NONE.with(field, LocalizedText.here(message));
  }

  /** One mistake, of the form as a whole, in the page's language. */
  public static FormErrors ofAll(String message) {
    return new FormErrors(LocalizedText.here(message), Map.of());
  }

  /** One mistake more. */
  FormErrors with(String field, LocalizedText said) {
    Map<String, LocalizedText> more = new LinkedHashMap<>(fields);
    more.merge(field, said, (one, other) -> one.and(BETWEEN, other));
    return new FormErrors(whole, more);
  }

  public boolean any() {
    return whole != null || !fields.isEmpty();
  }

  /** What is wrong with a field; null for nothing. */
  public LocalizedText in(String field) {
    return fields.get(field);
  }

  /** All of it in one line; null for nothing. */
  public LocalizedText told() {
    return Stream.concat(Stream.ofNullable(whole), fields.values().stream())
        .reduce((one, other) -> one.and(BETWEEN, other))
        .orElse(null);
  }
}
