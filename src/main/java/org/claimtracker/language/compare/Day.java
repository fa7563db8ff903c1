package org.claimtracker.language.compare;

import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date in a text, as exactly as it is told there; 0 stands for what is not told. */
public record Day(String written, int year, int month, int day) {

  private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b");
  private static final Pattern WITH_MONTH =
      Pattern.compile(
          "(?:\\b(\\d{1,2})\\.?(?:st|nd|rd|th)?\\s+(?:de |of )?)?(\\p{L}{3,})\\.?"
              + "(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]*\\d))?(?:,?\\s+(?:de )?(\\d{4})\\b)?",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{L}\\d.,$€£])(19|20)\\d{2}(?![\\d%])");

  /** "2024 року": the word says no more than the number. */
  private static final Pattern WORD_OF_A_YEAR =
      Pattern.compile(
          "(?<=\\b(?:19|20)\\d{2})\\s+(?:рік|року|році|год|года|году|р\\.|г\\.)(?!\\p{L})");

  private static final List<String> MONTHS_OF =
      List.of("en", "uk", "ru", "de", "fr", "es", "ar", "it", "pl", "pt");
  private static final Map<String, Integer> MONTHS = months();

  /** The dates of a text; they are taken out of what is left for other numbers. */
  static List<Day> in(String text, StringBuilder left) {
    List<Day> found = new ArrayList<>();
    left.append(WORD_OF_A_YEAR.matcher(text).replaceAll(word -> " ".repeat(word.group().length())));
    take(ISO, left, found, date -> new Day(date.group(), n(date, 1), n(date, 2), n(date, 3)));
    take(NUMERIC, left, found, date -> new Day(date.group(), n(date, 3), n(date, 2), n(date, 1)));
    take(WITH_MONTH, left, found, Day::withMonth);
    take(YEAR, left, found, date -> new Day(date.group(), Integer.parseInt(date.group()), 0, 0));
    return found;
  }

  /** Whether both may be the same day. */
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
    while (date.find()) {
      Day day = reading.of(date);
      if (day != null) {
        found.add(day);
        left.replace(date.start(), date.end(), " ".repeat(date.end() - date.start()));
      }
    }
  }

  /** A month's name alone is no date: "may" and "march" are words. */
  private static Day withMonth(Matcher date) {
    Integer month = MONTHS.get(date.group(2).toLowerCase(Locale.ROOT));
    int day = Math.max(n(date, 1), n(date, 3));
    int year = n(date, 4);
    return month == null || day == 0 && year == 0
        ? null
        : new Day(date.group().strip(), year, month, day);
  }

  private static int n(Matcher date, int group) {
    return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String language : MONTHS_OF) {
      DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
      for (String[] names : List.of(symbols.getMonths(), symbols.getShortMonths())) {
        for (int n = 0; n < 12; n++) {
          String name = names[n].toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
          months.putIfAbsent(name, n + 1);
          months.putIfAbsent(wherein(name, language), n + 1);
        }
      }
    }
    return months;
  }

  /** The month in which something is: "у березні", "в марте". */
  private static String wherein(String month, String language) {
    return switch (language) {
      case "uk" -> month.replaceFirst("ого$", "ому").replaceFirst("[яа]$", "і");
      case "ru" -> month.replaceFirst("[яа]$", "е");
      default -> month;
    };
  }
}
