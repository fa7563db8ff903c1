package org.claimtracker.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The conditions of a list, from the filters that a request really gave. */
public final class Filter {

  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds a condition; one without a value is left out. */
  public Filter and(String clause, String parameter, Object value) {
    if (value != null) {
      clauses.add(clause);
      parameters.put(parameter, value);
    }
    return this;
  }

  /** Goes on after a cursor, in a list sorted by an instant and the id, newest first. */
  public Filter after(Cursor cursor, String alias, String instant) {
    String at = alias + "." + instant;
    clauses.add(
        "(%s < :cursorAt or %s = :cursorAt and %s.id < :cursorId)".formatted(at, at, alias));
    parameters.put("cursorAt", cursor.at());
    parameters.put("cursorId", cursor.id());
    return this;
  }

  public String where() {
    return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
  }

  public Map<String, Object> parameters() {
    return parameters;
  }

  /** A pattern for {@code like ... escape '!'} that finds the text anywhere; null for no text. */
  public static String containing(String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
