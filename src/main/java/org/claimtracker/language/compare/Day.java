package org.claimtracker.language.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.language.text.Lexicon;

/** A date in a text, as precise as it is given; 0 stands for a missing part. */
public record Day(String written, int year, int month, int day) {

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\d.,$€£])(19|20)\\d{2}(?![\\d%])");

  /** The group that may be a month. */
  private static final int WORD = 2;

  private static final Map<String, DateWords> WORDS = new ConcurrentHashMap<>();

  /**
   * How dates are written in words in a language and, as a fallback, in all others.
   *
   * @param months each with its number
   * @param withMonth day, month, the day in its other position, year
   * @param yearWord the redundant word in "2024 року"
   */
  private record DateWords(Map<String, Integer> months, Pattern withMonth, Pattern yearWord) {

    static DateWords of(String language) {
      String ordinal = "(?:" + anyOf("ordinal-endings", language) + ")?";
      String joint = "(?:(?:" + anyOf("date-prepositions", language) + ") )?";
      return new DateWords(
          Lexicon.valuesOfAll("months", language),
          Pattern.compile(
              "(?:\\b(\\d{1,2})\\.?%1$s\\s+%2$s)?(\\p{L}{3,})\\.?".formatted(ordinal, joint)
                  + "(?:\\s+(\\d{1,2})%1$s(?![\\d:.,]*\\d))?(?:,?\\s+%2$s(\\d{4})\\b)?"
                      .formatted(ordinal, joint),
              Pattern.UNICODE_CHARACTER_CLASS),
          Pattern.compile(
              "(?<=\\b(?:19|20)\\d{2})\\s+(?:%s)(?!\\p{L})"
                  .formatted(anyOf("year-words", language))));
    }

    private static String anyOf(String list, String first) {
      return Lexicon.ofAll(list, first).stream()
          .map(Pattern::quote)
          .collect(Collectors.joining("|"));
    }

    /** A month's name alone is no date: "may" and "march" are words. */
    private Day withMonth(Matcher date) {
      Integer month = months.get(date.group(2).toLowerCase(Locale.ROOT));
      int day = Math.max(n(date, 1), n(date, 3));
      int year = n(date, 4);
      return month == null || day == 0 && year == 0
          ? null
          : new Day(date.group().strip(), year, month, day);
    }
  }

  /** The dates of a text, in no particular order. */
  public static List<Day> in(String text, String language) {
    return in(text, new StringBuilder(), language);
  }

  /**
   * The dates of a text; {@code left} receives the text with them blanked out.
   *
   * @param language whose analyzer the text is read with
   */
  static List<Day> in(String text, StringBuilder left, String language) {
    DateWords words = WORDS.computeIfAbsent(language, DateWords::of);
    List<Day> found = new ArrayList<>();
    left.append(words.yearWord.matcher(text).replaceAll(word -> " ".repeat(word.group().length())));
    take(ISO, left, found, date -> new Day(date.group(), n(date, 1), n(date, 2), n(date, 3)));
    take(NUMERIC, left, found, date -> new Day(date.group(), n(date, 3), n(date, 2), n(date, 1)));
    take(words.withMonth, left, found, words::withMonth);
    take(YEAR, left, found, date -> new Day(date.group(), Integer.parseInt(date.group()), 0, 0));
    return found;
  }

  /** Whether both may be the same date. */
  public boolean mayBe(Day other) {
    return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
  }

  private static boolean agree(int one, int other) {
    return one == 0 || other == 0 || one == other;
  }

  private interface Reading {
    Day of(Matcher date);
  }

  private static void take(Pattern pattern, StringBuilder left, List<Day> found, Reading reading) {
    Matcher date = pattern.matcher(left.toString());
    int from = 0;
    while (date.find(from)) {
      Day day = reading.of(date);
      if (day != null) {
        found.add(day);
        left.replace(date.start(), date.end(), " ".repeat(date.end() - date.start()));
      }
      // In "from 1 March" the day is not that of a month named "from".
      from = day == null ? date.end(WORD) : date.end();
    }
  }

  private static int n(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }
}
