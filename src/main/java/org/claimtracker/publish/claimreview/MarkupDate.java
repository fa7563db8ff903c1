package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of ISO 8601, as precise as it is given.
 *
 * @param earliest the first day it may mean
 * @param latest the last day
 */
record MarkupDate(LocalDate earliest, LocalDate latest) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{2})(?:-(\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)"
              + "(Z|[+-]\\d{2}(?::?\\d{2})?)?)?)?)?");

  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

  /** Empty where the value is none. */
  static Optional<MarkupDate> of(JsonNode value) {
    String text = BASIC.matcher(Markup.text(value).strip()).replaceFirst("$1-$2-$3");
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(parts));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static MarkupDate of(Matcher parts) {
    int year = Integer.parseInt(parts.group(1));
    if (parts.group(2) == null) {
      return new MarkupDate(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group(2)));
    if (parts.group(3) == null) {
      return new MarkupDate(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = month.atDay(Integer.parseInt(parts.group(3)));
    if (parts.group(4) != null) {
      LocalTime.parse(parts.group(4).replace(',', '.'));
    }
    if (parts.group(5) != null) {
      ZoneOffset.of(parts.group(5));
    }
    return new MarkupDate(day, day);
  }

  /** Whether a value is given that is no date. */
  static boolean isNone(JsonNode value) {
    return Markup.each(value).anyMatch(one -> Markup.isGiven(one) && of(one).isEmpty());
  }

  /** Whether one is later than another, however precise they are; false if one is no date. */
  static boolean isAfter(JsonNode one, JsonNode other) {
    Optional<MarkupDate> first = of(one);
    Optional<MarkupDate> second = of(other);
    return first.isPresent()
        && second.isPresent()
        && first.get().earliest.isAfter(second.get().latest);
  }
}
