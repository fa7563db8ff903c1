package org.claimtracker.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and numbers that are also written as one: {@code Covid-19} and {@code COVID 19} as {@code
 * covid19}, {@code 12,000} and {@code 12 000} as {@code 12000}.
 */
public final class JoinedSpelling {

  private static final String GROUPS = "\\p{Nd}{1,3}(?:[.,'’٬\u00a0\u202f\u2009 ]\\p{Nd}{3})+";

  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\p{Nd}.,])" + GROUPS + "(?![\\p{Nd}])(?![.,]\\p{Nd})");

  private static final Pattern HYPHENATED =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-‐‑–][\\p{L}\\p{M}\\p{Nd}]+){1,4}");

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(\\p{L}[\\p{L}\\p{M}]{2,29}) (\\p{Nd}{1,4})(?![\\p{Nd}.,]*\\p{Nd})");

  private JoinedSpelling() {}

  /** The joined spellings in a text, with a space between. */
  static String in(String text) {
    Set<String> joined = new LinkedHashSet<>();
    GROUPED.matcher(text).results().map(found -> digits(found.group())).forEach(joined::add);
    HYPHENATED.matcher(text).results().map(found -> letters(found.group())).forEach(joined::add);
    NUMBERED
        .matcher(text)
        .results()
        .map(found -> found.group(1) + found.group(2))
        .forEach(joined::add);
    return String.join(" ", joined);
  }

  /** A word joined, or as it is. */
  public static String of(String word) {
    if (GROUPED.matcher(word).matches()) {
      return digits(word);
    }
    return HYPHENATED.matcher(word).matches() ? letters(word) : word;
  }

  /** What was typed, with numbers in groups of digits as one word each. */
  public static String typed(String typed) {
    return GROUPED
        .matcher(typed)
        .replaceAll(
            (MatchResult found) ->
                found.group().chars().anyMatch(Character::isSpaceChar)
                    ? digits(found.group())
                    : Matcher.quoteReplacement(found.group()));
  }

  private static String digits(String number) {
    return number.replaceAll("[^\\p{Nd}]", "");
  }

  private static String letters(String word) {
    return word.replaceAll("[-‐‑–]", "");
  }
}
