package org.claimtracker.web.desk.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimtracker.common.Page;
import org.claimtracker.common.Problems;
import org.claimtracker.web.PageError;

/** The conditions of a filter, by their query parameters. */
record Conditions(Map<String, List<String>> given) {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_DAYS = 36_500;

  /**
   * Reads query parameters. Empty and unknown ones are ignored; 400 if one is too long.
   *
   * @param repeatable those of which all values count, not the first one alone
   */
  static Conditions of(
      MultivaluedMap<String, String> parameters, List<String> known, Set<String> repeatable) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (String key : known) {
      List<String> values =
          parameters.getOrDefault(key, List.of()).stream()
              .filter(value -> !value.isBlank())
              .map(String::strip)
              .distinct()
              .limit(repeatable.contains(key) ? Page.MAX_VALUES : 1)
              .toList();
      if (values.stream().anyMatch(value -> value.length() > MAX_LENGTH)) {
        throw Problems.malformed(PageError.FILTER_TOO_LONG, key);
      }
      if (!values.isEmpty()) {
        given.put(key, values);
      }
    }
    return new Conditions(given);
  }

  List<String> all(String key) {
    return given.getOrDefault(key, List.of());
  }

  /** The value of a condition; null without one, 400 if it cannot be read. */
  <T> T read(String key, Function<String, T> as) {
    return given.containsKey(key) ? read(key, all(key).get(0), as) : null;
  }

  /** All values of a condition; 400 if one cannot be read. */
  <T> List<T> readAll(String key, Function<String, T> as) {
    List<T> values = new ArrayList<>();
    all(key).forEach(each -> values.add(read(key, each, as)));
    return values;
  }

  private static <T> T read(String key, String text, Function<String, T> as) {
    try {
      return as.apply(text);
    } catch (IllegalArgumentException | DateTimeParseException unreadable) {
      throw Problems.malformed(PageError.FILTER_VALUE, key, text);
    }
  }

  static Integer days(String text) {
    int days = Integer.parseInt(text);
    if (days < 0 || days > MAX_DAYS) {
      throw new IllegalArgumentException("No number of days");
    }
    return days;
  }

  Conditions with(String key, String value) {
    Map<String, List<String>> more = new LinkedHashMap<>(given);
    more.put(key, List.of(value));
    return new Conditions(more);
  }

  Conditions without(String key, String value) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(given);
    fewer.put(key, all(key).stream().filter(each -> !each.equals(value)).toList());
    return new Conditions(fewer);
  }

  /** The query string. */
  String text() {
    return given.entrySet().stream()
        .flatMap(
            each ->
                each.getValue().stream()
                    .map(value -> each.getKey() + "=" + URLEncoder.encode(value, UTF_8)))
        .collect(Collectors.joining("&"));
  }
}
