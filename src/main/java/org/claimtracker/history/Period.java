package org.claimtracker.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.claimtracker.common.Message;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A year, a month or a day in UTC, or an instant.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
@Schema(
    type = SchemaType.STRING,
    description = "A year, a month or a day in UTC, or an instant.",
    examples = "2025-03-24")
public record Period(String text, Instant start, Instant end) {

  private static final Pattern YEAR_OF_FOUR_DIGITS = Pattern.compile("\\d{4}(-.*)?");

  /** Parses it; used for query parameters too. */
  public Period(String text) {
    this(text, startOf(text), endOf(text));
  }

  /** A day in UTC. */
  public static Period of(LocalDate day) {
    return new Period(day.toString());
  }

  private static Instant startOf(String text) {
    try {
      if (YEAR_OF_FOUR_DIGITS.matcher(text).matches()) {
        return switch (text.length()) {
          case 4 -> midnight(Year.parse(text).atDay(1));
          case 7 -> midnight(YearMonth.parse(text).atDay(1));
          case 10 -> midnight(LocalDate.parse(text));
          default -> Instant.parse(text);
        };
      }
    } catch (DateTimeException unreadable) {
      throw new Message.InvalidValue(HistoryError.NO_PERIOD.with(), unreadable);
    }
    throw new Message.InvalidValue(HistoryError.NO_PERIOD.with(), null);
  }

  private static Instant endOf(String text) {
    return switch (text.length()) {
      case 4 -> midnight(Year.parse(text).plusYears(1).atDay(1));
      case 7 -> midnight(YearMonth.parse(text).plusMonths(1).atDay(1));
      case 10 -> midnight(LocalDate.parse(text).plusDays(1));
      // The databases keep microseconds.
      default -> Instant.parse(text).plus(1, ChronoUnit.MICROS);
    };
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public String toString() {
    return text;
  }
}
