package org.claimtracker.publish.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads Accept-Language, and takes what is no language range out of it: at {@code -} Vert.x throws,
 * and so does whatever words a violation for the client.
 */
@Singleton
class AcceptedLanguages {

  private static final String HEADER = "Accept-Language";

  private static final Pattern RANGE =
      Pattern.compile(
          "([A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8}){0,8}(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

  private static final int MAX_RANGES = 50;

  /** Before anything reads it. */
  private static final int FIRST = 1050;

  void register(@Observes Filters filters) {
    filters.register(AcceptedLanguages::mend, FIRST);
  }

  private static void mend(RoutingContext request) {
    MultiMap headers = request.request().headers();
    String header = headers.get(HEADER);
    if (header != null && !Stream.of(header.split(",", -1)).allMatch(AcceptedLanguages::isRange)) {
      String ranges = in(header).collect(Collectors.joining(", "));
      headers.remove(HEADER);
      if (!ranges.isEmpty()) {
        headers.set(HEADER, ranges);
      }
    }
    request.next();
  }

  private static boolean isRange(String text) {
    return RANGE.matcher(text.strip()).matches();
  }

  /** The primary subtags, the preferred first, without whatever is no language range. */
  static Stream<String> in(String header) {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (String range : header == null ? new String[0] : header.split(",", MAX_RANGES)) {
      Matcher wellFormed = RANGE.matcher(range.strip());
      if (wellFormed.matches()) {
        String weight = wellFormed.group(2);
        weights.putIfAbsent(wellFormed.group(1), weight == null ? 1 : Double.parseDouble(weight));
      }
    }
    return weights.entrySet().stream()
        .filter(range -> range.getValue() > 0)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey);
  }
}
