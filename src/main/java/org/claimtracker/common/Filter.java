package org.claimtracker.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimtracker.common.Page.Cursor;

/** The where clause of a list, built from the filters that a request gave. */
public final class Filter {

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds a condition, unless its value is null. */
  public Filter and(String clause, String parameter, Object value) {
    if (value != null) {
      clauses.add(clause);
      parameters.put(parameter, value);
    }
    return this;
  }

  /** Requires any of these values; none leaves the condition out. */
  public Filter anyOf(String field, String parameter, Collection<?> values) {
    return values.isEmpty() ? this : and(field + " in :" + parameter, parameter, values);
  }

  /** Adds a condition without a parameter. */
  public Filter and(String clause) {
    clauses.add(clause);
    return this;
  }

  /** Binds another parameter of a condition already added. */
  public Filter with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Continues after a cursor, in a list sorted by an instant and the id, newest first. */
  public Filter after(Cursor cursor, String alias, String instant) {
    return beyond(alias + "." + instant, cursor.at(), alias + ".id", cursor.id(), true);
  }

  /** Continues after the last row shown, in a list sorted by one field and the id. */
  public Filter beyond(String field, Object at, String id, long lastId, boolean descending) {
    String sign = descending ? "<" : ">";
    clauses.add(
        "(%1$s %3$s :lastAt or %1$s = :lastAt and %2$s %3$s :lastId)".formatted(field, id, sign));
    parameters.put("lastAt", at);
    parameters.put("lastId", lastId);
    return this;
  }

  public String where() {
    return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }

  /**
   * A pattern for {@code like ... escape '!'} that matches the text anywhere; null if there is no
   * text.
   */
  public static String containing(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
