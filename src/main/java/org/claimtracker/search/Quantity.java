package org.claimtracker.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a text, as it is written and as what it means.
 *
 * @param unit what is counted: the beginning of the next word, "%" for a share, or nothing
 */
record Quantity(String written, BigDecimal value, String unit) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])(\\p{Nd}+(?:[.,'’\\u00a0\\u202f ]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?)"
              + "(?:\\s*(%|٪)|[\\s\\u00a0-]*(\\p{L}+)(?:[\\s\\u00a0]+(\\p{L}+))?)?");

  /** The beginnings of the words for large numbers, in the languages that are analysed. */
  private static final Map<String, Integer> POWERS_OF_TEN =
      Map.ofEntries(
          Map.entry("thousand", 3),
          Map.entry("tausend", 3),
          Map.entry("тис", 3),
          Map.entry("тыс", 3),
          Map.entry("ألف", 3),
          Map.entry("آلاف", 3),
          Map.entry("million", 6),
          Map.entry("millón", 6),
          Map.entry("millon", 6),
          Map.entry("mio", 6),
          Map.entry("млн", 6),
          Map.entry("мільйон", 6),
          Map.entry("миллион", 6),
          Map.entry("مليون", 6),
          Map.entry("ملايين", 6),
          Map.entry("billion", 9),
          Map.entry("milliard", 9),
          Map.entry("mrd", 9),
          Map.entry("млрд", 9),
          Map.entry("мільярд", 9),
          Map.entry("миллиард", 9),
          Map.entry("مليار", 9),
          Map.entry("trillion", 12),
          Map.entry("трильйон", 12),
          Map.entry("триллион", 12));

  private static final int TELLING_LETTERS = 4;

  static List<Quantity> in(String text) {
    List<Quantity> found = new ArrayList<>();
    Matcher number = NUMBER.matcher(text);
    int from = 0;
    while (number.find(from)) {
      String written = number.group(1);
      String next = number.group(3);
      int power = next == null ? 0 : powerOfTen(next);
      String unit = number.group(2) != null ? "%" : power > 0 ? number.group(4) : next;
      found.add(
          new Quantity(
              power > 0 ? written + " " + next : number.group(2) == null ? written : written + "%",
              value(written).movePointRight(power).stripTrailingZeros(),
              beginning(unit)));
      from = number.end(1);
    }
    return found;
  }

  /** Whether this counts the same thing as another, as far as the next word tells. */
  boolean countsTheSameAs(Quantity other) {
    return unit.equals(other.unit);
  }

  /** Whether a word only tells what is counted, or is part of the number. */
  boolean has(String word) {
    return beginning(word).equals(unit) || written.endsWith(" " + word);
  }

  boolean isEqualTo(Quantity other) {
    return value.compareTo(other.value) == 0;
  }

  private static int powerOfTen(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return POWERS_OF_TEN.entrySet().stream()
        .filter(entry -> lower.startsWith(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .findFirst()
        .orElse(0);
  }

  private static String beginning(String unit) {
    String lower = unit == null ? "" : unit.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(TELLING_LETTERS, lower.length()));
  }

  /** A mark before exactly three last digits parts thousands; another one parts the fraction. */
  private static BigDecimal value(String written) {
    StringBuilder digits = new StringBuilder();
    int fraction = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','));
    boolean parts = fraction >= 0 && written.length() - fraction - 1 != 3;
    for (int n = 0; n < written.length(); n++) {
      char one = written.charAt(n);
      if (Character.isDigit(one)) {
        digits.append(Character.digit(one, 10));
      } else if (parts && n == fraction) {
        digits.append('.');
      }
    }
    return new BigDecimal(digits.toString());
  }
}
