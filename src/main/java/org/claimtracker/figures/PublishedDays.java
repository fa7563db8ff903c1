package org.claimtracker.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.claimtracker.figures.PeriodFigures.Cadence;

/** How much was published on each day of a period that has a publication. */
record PublishedDays(NavigableMap<LocalDate, Long> days, FigurePeriod period) {

  /** What networks of fact-checkers ask for: one a week, four a month. */
  private static final int ENOUGH_A_WEEK = 1;

  private static final int ENOUGH_A_MONTH = 4;

  long all() {
    return in(period);
  }

  private long in(FigurePeriod part) {
    return days.subMap(part.from(), true, part.to(), true).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Every week of the period, also those without a publication. */
  FigureTable weeks() {
    Breakdown by = Breakdown.WEEKS;
    List<FigureRow> rows = new ArrayList<>();
    for (FigurePeriod week : period.weeks()) {
      String key = week.from().toString();
      rows.add(
          new FigureRow(
              key,
              null,
              week,
              in(week),
              0,
              null,
              null,
              by.records(key, period),
              by.page(key, period)));
    }
    return new FigureTable(by, FigureRow.counting(by, null, all(), period), rows, 0);
  }

  Cadence cadenceOfWeeks() {
    return Cadence.of(
        ENOUGH_A_WEEK,
        period.weeks().stream().filter(FigurePeriod::isWholeWeek).map(this::in).toList());
  }

  Cadence cadenceOfMonths() {
    return Cadence.of(ENOUGH_A_MONTH, period.wholeMonths().stream().map(this::in).toList());
  }
}
