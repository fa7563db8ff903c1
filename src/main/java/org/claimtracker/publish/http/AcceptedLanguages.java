package org.claimtracker.publish.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads Accept-Language; Vert.x throws at ranges such as {@code -}. */
final class AcceptedLanguages {

  private static final Pattern RANGE =
      Pattern.compile(
          "([A-Za-z]{1,8})(?:-[A-Za-z0-9]{1,8}){0,8}(?:\\s*;\\s*q=([01](?:\\.\\d{0,3})?))?");

  private static final int MAX_RANGES = 50;

  private AcceptedLanguages() {}

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
