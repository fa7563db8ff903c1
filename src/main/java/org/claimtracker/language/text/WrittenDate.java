package org.claimtracker.language.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The first day that a text gives with its year: {@code 2025-03-19}, {@code March 19, 2025}, {@code
 * 19. März 2025}, {@code 19.03.2025}.
 *
 * @param start offset of the date in the text
 * @param end offset after it
 */
public record WrittenDate(int start, int end, LocalDate day) {

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?(?!\\d)");

  private static final Pattern EAST_ASIAN = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d./])(\\d{1,2})([./])\\s?(\\d{1,2})\\2\\s?(\\d{4})(?!\\d)");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er|º|-го|-е)?\\s+(?:of\\s|de\\s|d['’])?"
              + "(\\p{L}{3,})\\.?,?\\s+(?:de\\s|del\\s)?(\\d{4})(?!\\d)");

  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");

  private static final Map<String, Map<String, Integer>> MONTHS = new ConcurrentHashMap<>();

  /**
   * The first date.
   *
   * @param language whose order of day and month counts where only numbers are given; English has
   *     both, so there a date that may be read both ways is none
   */
  public static Optional<WrittenDate> in(String text, String language) {
    for (Reading reading :
        List.of(
            new Reading(ISO, found -> day(found, 1, n(found, 2), 3)),
            new Reading(EAST_ASIAN, found -> day(found, 1, n(found, 2), 3)),
            new Reading(DAY_FIRST, found -> day(found, 3, month(found.group(2), language), 1)),
            new Reading(MONTH_FIRST, found -> day(found, 3, month(found.group(1), language), 2)),
            new Reading(NUMERIC, found -> numeric(found, language)))) {
      Optional<WrittenDate> date =
          reading.pattern.matcher(text).results().flatMap(reading::of).findFirst();
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private interface Day {
    LocalDate of(MatchResult found);
  }

  private record Reading(Pattern pattern, Day reader) {

    Stream<WrittenDate> of(MatchResult found) {
      try {
        LocalDate day = reader.of(found);
        return day == null || day.getYear() < 1000
            ? Stream.empty()
            : Stream.of(new WrittenDate(found.start(), found.end(), day));
      } catch (DateTimeException noSuchDay) {
        return Stream.empty();
      }
    }
  }

  private static LocalDate day(MatchResult found, int year, int month, int day) {
    return month == 0 ? null : LocalDate.of(n(found, year), month, n(found, day));
  }

  private static LocalDate numeric(MatchResult found, String language) {
    int first = n(found, 1);
    int second = n(found, 3);
    int year = n(found, 4);
    if (first > 12 || second > 12) {
      return LocalDate.of(year, Math.min(first, second), Math.max(first, second));
    }
    boolean dayFirst = found.group(2).equals(".") || !language.equals("en") || first == second;
    return dayFirst ? LocalDate.of(year, second, first) : null;
  }

  private static int month(String word, String language) {
    return MONTHS
        .computeIfAbsent(language, first -> Lexicon.valuesOfAll("months", first))
        .getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }

  private static int n(MatchResult found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
