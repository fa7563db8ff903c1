package org.claimtracker.exchange.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.exchange.reading.text.MonthNames;
import org.claimtracker.exchange.reading.text.TidyText;

/**
 * What a text says of a day. Zones shift nothing: the day is the one that is written.
 *
 * @param day null if there is none; where both readings are days, the one with the day first
 * @param other the reading with the month first, where that is another day; else null
 * @param tells the order of day and month that a day by numbers alone shows; null if none
 */
record ReadDay(State state, PartialDate day, PartialDate other, DayOrder tells) {

  /** What came of it. */
  enum State {
    NONE,
    READ,
    /** Day and month may be either way round. */
    EITHER,
    IMPOSSIBLE,
    NOT_UNDERSTOOD
  }

  private static final ReadDay NONE = new ReadDay(State.NONE, null, null, null);
  private static final ReadDay IMPOSSIBLE = new ReadDay(State.IMPOSSIBLE, null, null, null);
  private static final ReadDay UNCLEAR = new ReadDay(State.NOT_UNDERSTOOD, null, null, null);

  private static final int MAX_LENGTH = 60;
  private static final int MONTHS = 12;
  private static final int FIRST_YEAR = 1000;

  private static final String TIME = "(?:[T\\s,].*)?";
  private static final String WEEKDAY = "(?:\\p{L}[\\p{L}\\p{M}-]*\\.?,?\\s+)?";
  private static final String WORD = "(\\p{L}[\\p{L}\\p{M}]+)\\.?";
  private static final String OF = "(?:of\\s+|de\\s+|del\\s+|d['’]\\s?)?";

  private record Shape(Pattern pattern, Function<Matcher, ReadDay> reader) {
    Shape(String pattern, Function<Matcher, ReadDay> reader) {
      this(Pattern.compile(pattern, Pattern.DOTALL), reader);
    }
  }

  private static final List<Shape> SHAPES =
      List.of(
          new Shape("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME, m -> on(m, 1, n(m, 2), 3)),
          new Shape("(\\d{4})(\\d\\d)(\\d\\d)(?:T\\d+Z?)?", m -> on(m, 1, n(m, 2), 3)),
          new Shape("(\\d{4})[-/.](\\d{1,2})", m -> in(n(m, 1), n(m, 2))),
          new Shape("(\\d{1,2})[-/.](\\d{4})", m -> in(n(m, 2), n(m, 1))),
          new Shape("(\\d{4})", m -> year(n(m, 1))),
          new Shape("(\\d{1,2})([-/.])\\s?(\\d{1,2})\\2\\s?(\\d{4})" + TIME, ReadDay::numeric),
          new Shape("(\\d{4})年(\\d{1,2})月(\\d{1,2})日" + TIME, m -> on(m, 1, n(m, 2), 3)),
          new Shape(
              WEEKDAY
                  + "(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-го|-е)?[\\s-]\\s*"
                  + OF
                  + WORD
                  + ",?[\\s-]\\s*"
                  + OF
                  + "(\\d{4})(?:\\D.*)?",
              m -> inWords(m.group(2), month -> on(m, 3, month, 1))),
          new Shape(
              WEEKDAY + WORD + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:\\D.*)?",
              m -> inWords(m.group(1), month -> on(m, 3, month, 2))),
          new Shape(
              WORD + ",?[\\s-]\\s*" + OF + "(\\d{4})",
              m -> inWords(m.group(1), month -> in(n(m, 2), month))));

  static ReadDay of(String given) {
    String text = TidyText.of(given);
    if (text == null) {
      return NONE;
    }
    for (Shape shape : text.length() > MAX_LENGTH ? List.<Shape>of() : SHAPES) {
      Matcher found = shape.pattern.matcher(text);
      if (found.matches()) {
        return shape.reader.apply(found);
      }
    }
    return UNCLEAR;
  }

  private static ReadDay numeric(Matcher found) {
    int first = n(found, 1);
    int second = n(found, 3);
    if (first > MONTHS || second > MONTHS) {
      boolean dayFirst = first > second;
      ReadDay day = on(found, 4, Math.min(first, second), dayFirst ? 1 : 3);
      return day.state == State.READ
          ? new ReadDay(
              State.READ, day.day, null, dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST)
          : day;
    }
    ReadDay dayFirst = on(found, 4, second, 1);
    ReadDay monthFirst = on(found, 4, first, 3);
    boolean same =
        first == second || dayFirst.state != State.READ || monthFirst.state != State.READ;
    return same ? dayFirst : new ReadDay(State.EITHER, dayFirst.day, monthFirst.day, null);
  }

  private static ReadDay inWords(String word, Function<Integer, ReadDay> reader) {
    Integer month = MonthNames.of(word);
    return month == null ? UNCLEAR : reader.apply(month);
  }

  private static ReadDay on(Matcher found, int year, int month, int day) {
    try {
      LocalDate date = LocalDate.of(n(found, year), month, n(found, day));
      return date.getYear() < FIRST_YEAR ? UNCLEAR : read(date.toString());
    } catch (DateTimeException noSuchDay) {
      return IMPOSSIBLE;
    }
  }

  private static ReadDay in(int year, int month) {
    boolean real = month >= 1 && month <= MONTHS;
    return !real ? IMPOSSIBLE : year < FIRST_YEAR ? UNCLEAR : read(YearMonth.of(year, month) + "");
  }

  private static ReadDay year(int year) {
    return year < FIRST_YEAR ? UNCLEAR : read(String.valueOf(year));
  }

  private static ReadDay read(String date) {
    return new ReadDay(State.READ, new PartialDate(date), null, null);
  }

  private static int n(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  /** The day in a known order; this one if it does not need it. */
  ReadDay in(DayOrder order) {
    if (state != State.EITHER || order == null) {
      return this;
    }
    return new ReadDay(State.READ, order == DayOrder.DAY_FIRST ? day : other, null, null);
  }
}
