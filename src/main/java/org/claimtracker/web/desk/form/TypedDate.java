package org.claimtracker.web.desk.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.web.Languages;

/**
 * A date as people type it: {@code 19.03.2025}, {@code 19 March 2025}, {@code березень 2025},
 * {@code 03/2025}. Dots stand between day and month in that order; slashes and hyphens do in
 * either, so that {@code 03/04/2025} is two dates.
 *
 * @param date the date; the one with the day first, where there are two
 * @param other what else it can mean; null for nothing
 */
record TypedDate(PartialDate date, PartialDate other) {

  private static final int MAX_LENGTH = 60;
  private static final int LAST_MONTH = 12;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?");

  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

  private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");

  private static final Pattern DAY_IN_WORDS =
      Pattern.compile("(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? )?(?:of )?(\\p{L}+)\\.?,? (\\d{4})");

  private static final Pattern MONTH_BEFORE_DAY =
      Pattern.compile("(\\p{L}+)\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");

  /** "March 2025", "19 березня 2025 р." */
  private static final Pattern YEAR_SIGN = Pattern.compile(" ?(?:р\\.?|року|рік)$");

  private static final Map<String, Integer> MONTHS = months();

  /** What somebody typed; empty if it is no date. */
  static Optional<TypedDate> read(String typed) {
    if (typed.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String text = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f]+", " ");
    try {
      return parsed(YEAR_SIGN.matcher(text).replaceFirst("").replaceAll("(?<=\\d)\\.$", ""));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Optional<TypedDate> parsed(String text) {
    Matcher yearFirst = YEAR_FIRST.matcher(text);
    if (yearFirst.matches()) {
      return one(yearFirst.group(1), number(yearFirst.group(2)), number(yearFirst.group(3)));
    }
    Matcher numbers = DAY_AND_MONTH.matcher(text);
    if (numbers.matches()) {
      return numbers(
          number(numbers.group(1)), number(numbers.group(3)), numbers.group(2), numbers.group(4));
    }
    Matcher month = MONTH_AND_YEAR.matcher(text);
    if (month.matches()) {
      return one(month.group(2), number(month.group(1)), 0);
    }
    Matcher words = DAY_IN_WORDS.matcher(text);
    if (words.matches()) {
      return named(words.group(3), words.group(2), number(words.group(1)));
    }
    Matcher american = MONTH_BEFORE_DAY.matcher(text);
    return american.matches()
        ? named(american.group(3), american.group(1), number(american.group(2)))
        : Optional.empty();
  }

  private static Optional<TypedDate> numbers(int first, int second, String between, String year) {
    if (between.equals(".") || second <= LAST_MONTH && first > LAST_MONTH || first == second) {
      return one(year, second, first);
    }
    if (second > LAST_MONTH) {
      return one(year, first, second);
    }
    return Optional.of(new TypedDate(of(year, second, first), of(year, first, second)));
  }

  private static Optional<TypedDate> named(String year, String month, int day) {
    return Optional.ofNullable(MONTHS.get(month)).flatMap(number -> one(year, number, day));
  }

  private static Optional<TypedDate> one(String year, int month, int day) {
    return Optional.of(new TypedDate(of(year, month, day), null));
  }

  /** The date with these parts; 0 for one that is not known. */
  private static PartialDate of(String year, int month, int day) {
    if (month == 0) {
      return new PartialDate(year);
    }
    LocalDate first = LocalDate.of(Integer.parseInt(year), month, Math.max(1, day));
    return new PartialDate(day == 0 ? first.toString().substring(0, 7) : first.toString());
  }

  /** 0 for what is not given. */
  private static int number(String digits) {
    int number = digits == null ? 0 : Integer.parseInt(digits);
    if (digits != null && number == 0) {
      throw new DateTimeException("There is no day or month 0");
    }
    return number;
  }

  /** The names of the months in the languages of the pages, in all their forms. */
  private static Map<String, Integer> months() {
    Map<String, Integer> names = new HashMap<>();
    List<TextStyle> styles =
        List.of(
            TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    for (Locale language : Languages.ALL) {
      for (Month month : Month.values()) {
        for (TextStyle style : styles) {
          String name = month.getDisplayName(style, language).toLowerCase(language);
          names.put(name.replaceAll("\\.$", ""), month.getValue());
        }
      }
    }
    names.put("sept", Month.SEPTEMBER.getValue());
    return Map.copyOf(names);
  }
}
