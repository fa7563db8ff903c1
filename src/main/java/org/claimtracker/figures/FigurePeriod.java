package org.claimtracker.figures;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.common.Message;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The days that figures are about, both included. A day begins and ends in UTC. */
@Schema(requiredProperties = {"from", "to"})
public record FigurePeriod(LocalDate from, LocalDate to) {

  /** The longest period, in days: ten years. */
  static final int MAX_DAYS = 3_660;

  static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
  static final LocalDate LATEST = Cursor.LAST_DAY;

  private static final int MONTHS = 6;

  /** The period asked for; without a first day the six months before the last day. */
  public static FigurePeriod of(LocalDate from, LocalDate to, Clock clock) {
    LocalDate last = to == null ? today(clock) : to;
    LocalDate first = from == null ? monthsBefore(last) : from;
    List<Violation> broken = new ArrayList<>();
    Message outOfRange = FigureError.PERIOD_OUT_OF_RANGE.with(EARLIEST, LATEST);
    if (isOutOfRange(first)) {
      broken.add(new Violation("from", outOfRange));
    }
    if (isOutOfRange(last)) {
      broken.add(new Violation("to", outOfRange));
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
    if (first.isAfter(last)) {
      broken.add(new Violation("to", FigureError.PERIOD_BACKWARDS.with()));
    } else if (ChronoUnit.DAYS.between(first, last) >= MAX_DAYS) {
      broken.add(new Violation("from", FigureError.PERIOD_TOO_LONG.with(MAX_DAYS)));
    }
    if (!broken.isEmpty()) {
      throw Problems.invalid(broken);
    }
    return new FigurePeriod(first, last);
  }

  public static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static LocalDate monthsBefore(LocalDate last) {
    LocalDate earliest = EARLIEST.plusMonths(MONTHS);
    return last.isBefore(earliest) ? EARLIEST : last.minusMonths(MONTHS).plusDays(1);
  }

  private static boolean isOutOfRange(LocalDate day) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST);
  }

  /** When it begins. */
  Instant start() {
    return from.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** When it is over. */
  Instant end() {
    return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Its weeks from Monday to Sunday, cut at both ends. */
  List<FigurePeriod> weeks() {
    List<FigurePeriod> weeks = new ArrayList<>();
    for (LocalDate first = from; !first.isAfter(to); ) {
      LocalDate sunday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
      weeks.add(new FigurePeriod(first, sunday.isAfter(to) ? to : sunday));
      first = sunday.plusDays(1);
    }
    return weeks;
  }

  /** Its whole calendar months. */
  List<FigurePeriod> wholeMonths() {
    LocalDate first = from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
    List<FigurePeriod> months = new ArrayList<>();
    for (; !last(first).isAfter(to); first = first.plusMonths(1)) {
      months.add(new FigurePeriod(first, last(first)));
    }
    return months;
  }

  private static LocalDate last(LocalDate first) {
    return first.with(TemporalAdjusters.lastDayOfMonth());
  }

  /** Whether all seven days of a week are in it. */
  boolean isWholeWeek() {
    return ChronoUnit.DAYS.between(from, to) == DayOfWeek.values().length - 1;
  }

  /** Its part of an address. */
  public String query() {
    return "from=" + from + "&to=" + to;
  }
}
