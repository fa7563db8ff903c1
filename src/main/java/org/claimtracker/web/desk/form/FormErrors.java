package org.claimtracker.web.desk.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.claimtracker.web.LocalizedText;

/**
 * Errors of a submitted form: by field, and of the form as a whole. A page shows them beside the
 * fields, together with the submitted values.
 *
 * @param existing the id of what is there already, which the form would double; null for none
 */
public record FormErrors(LocalizedText whole, Map<String, LocalizedText> fields, String existing) {

  public static final FormErrors NONE = new FormErrors(null, Map.of(), null);

  private static final String BETWEEN = "; ";

  /** An error of one field, in the page's language. */
  public static FormErrors of(String field, String message) {
    return NONE.with(field, LocalizedText.here(message));
  }

  /** An error of the whole form, in the page's language. */
  public static FormErrors ofAll(String message) {
    return new FormErrors(LocalizedText.here(message), Map.of(), null);
  }

  /** These errors and one more. */
  FormErrors with(String field, LocalizedText error) {
    Map<String, LocalizedText> more = new LinkedHashMap<>(fields);
    more.merge(field, error, (one, other) -> one.and(BETWEEN, other));
    return new FormErrors(whole, more, existing);
  }

  public boolean any() {
    return whole != null || !fields.isEmpty();
  }

  /** The error of a field; null for none. */
  public LocalizedText in(String field) {
    return fields.get(field);
  }

  /** All errors in one line; null for none. */
  public LocalizedText summary() {
    return Stream.concat(Stream.ofNullable(whole), fields.values().stream())
        .reduce((one, other) -> one.and(BETWEEN, other))
        .orElse(null);
  }
}
