package org.claimtracker.figures;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Periods that are asked for again and again. */
public enum PeriodChoice {
  THIS_MONTH {
    @Override
    public FigurePeriod on(LocalDate today) {
      return new FigurePeriod(today.withDayOfMonth(1), today);
    }
  },
  LAST_QUARTER {
    @Override
    public FigurePeriod on(LocalDate today) {
      LocalDate next = today.with(IsoFields.DAY_OF_QUARTER, 1);
      return new FigurePeriod(next.minusMonths(3), next.minusDays(1));
    }
  },
  SIX_MONTHS {
    @Override
    public FigurePeriod on(LocalDate today) {
      return new FigurePeriod(today.minusMonths(6).plusDays(1), today);
    }
  },
  LAST_YEAR {
    @Override
    public FigurePeriod on(LocalDate today) {
      LocalDate next = today.withDayOfYear(1);
      return new FigurePeriod(next.minusYears(1), next.minusDays(1));
    }
  };

  /** The period that is meant on a day. */
  public abstract FigurePeriod on(LocalDate today);
}
