package org.claimtracker.language.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/**
 * A number in a text: as written, its value and its unit.
 *
 * @param unit what is counted: the first letters of the next word, "%" for a share, or empty
 */
public record Quantity(String written, BigDecimal value, String unit) {

  private static final Pattern BEGINNING =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{Nd}])(?:\\p{Nd}|\\p{L}[\\p{L}\\p{M}'’ʼ]*)");

  private static final Pattern DIGITS =
      Pattern.compile("\\p{Nd}+(?:[.,'’\\u00a0\\u202f ]\\p{Nd}{3})*(?:[.,]\\p{Nd}+)?");

  /** What follows a number: a sign, a letter for a power of ten, or up to two words. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?<share>[%٪])|(?<letter>bn|mn|tn|[kKmMbB])(?![\\p{L}\\p{Nd}])"
              + "|[\\s\\u00a0-]*(?<word>\\p{L}+)(?:[\\s\\u00a0]+(?<next>\\p{L}+))?");

  /** Words for "per cent", and how words for large numbers begin, in all languages. */
  private static final Pattern SHARE = share();

  private static final Map<String, Integer> POWERS_OF_TEN =
      Lexicon.valuesOfAll("large-numbers", LanguageAnalyzers.OTHER);

  private static final Map<String, Integer> LETTERS =
      Map.of("k", 3, "K", 3, "m", 6, "M", 6, "mn", 6, "b", 9, "B", 9, "bn", 9, "tn", 12);

  private static final String CURRENCIES = "$€£₴₽¥";

  private static final int TELLING_LETTERS = 4;

  /**
   * The numbers of a text, in digits and in words.
   *
   * @param language that the words are read in
   */
  static List<Quantity> in(String text, String language) {
    List<Quantity> found = new ArrayList<>();
    Matcher beginning = BEGINNING.matcher(text);
    int from = 0;
    while (beginning.find(from)) {
      int start = beginning.start();
      NumberWords.Number number =
          Character.isDigit(text.charAt(start))
              ? digits(text, start)
              : NumberWords.at(text, start, language);
      if (number != null) {
        found.add(of(text, start, number));
      }
      from = number == null ? beginning.end() : number.end();
    }
    return found;
  }

  private static NumberWords.Number digits(String text, int start) {
    Matcher digits = DIGITS.matcher(text).region(start, text.length());
    digits.lookingAt();
    return new NumberWords.Number(value(digits.group()), digits.end());
  }

  private static Quantity of(String text, int start, NumberWords.Number number) {
    String written = text.substring(start, number.end());
    Matcher behind = BEHIND.matcher(text).region(number.end(), text.length());
    if (!behind.lookingAt()) {
      return new Quantity(written, number.value(), "");
    }
    String letter = behind.group("letter");
    String word = behind.group("word");
    String next = behind.group("next");
    if (behind.group("share") != null) {
      return new Quantity(written + "%", number.value(), "%");
    }
    if (letter != null) {
      boolean large = !letter.matches("[mb]") || isMoney(text, start);
      return large
          ? of(written + letter, number, LETTERS.get(letter), "")
          : new Quantity(written, number.value(), letter);
    }
    if (SHARE.matcher(next == null ? word : word + " " + next).matches()) {
      return new Quantity(written, number.value(), "%");
    }
    int power = powerOfTen(word);
    return power > 0 ? of(written + " " + word, number, power, next) : of(written, number, 0, word);
  }

  private static Quantity of(String written, NumberWords.Number number, int power, String unit) {
    return new Quantity(
        written, number.value().movePointRight(power).stripTrailingZeros(), beginning(unit));
  }

  private static boolean isMoney(String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    return !before.isEmpty() && CURRENCIES.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Whether both count the same thing, judging by the next word. */
  public boolean countsTheSameAs(Quantity other) {
    return unit.equals(other.unit);
  }

  /** Whether a word is the unit or part of the number. */
  boolean has(String word) {
    return beginning(word).equals(unit)
        || unit.equals("%") && SHARE.matcher(word).matches()
        || List.of(written.split("[\\s-]+")).contains(word);
  }

  public boolean isEqualTo(Quantity other) {
    return value.compareTo(other.value) == 0;
  }

  /** Whether one may be the other one rounded: 92 of 92.3, 70,000 of 69,800. */
  public boolean isNearly(Quantity other) {
    return isEqualTo(other) || isRoundOf(other) || other.isRoundOf(this);
  }

  private boolean isRoundOf(Quantity exact) {
    BigDecimal difference = exact.value.subtract(value).abs();
    return difference.movePointRight(2).compareTo(exact.value.abs()) <= 0
        && exact.value.setScale(value.scale(), RoundingMode.HALF_UP).compareTo(value) == 0;
  }

  private static Pattern share() {
    return Pattern.compile(
        Lexicon.ofAll("percent", LanguageAnalyzers.OTHER).stream()
            .map(words -> words.replace('_', ' '))
            .map(words -> words.endsWith("*") ? words.replace("*", "") : words + "\\b")
            .collect(Collectors.joining("|", "(?:", ").*")),
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

  /** A separator before exactly three final digits groups thousands; any other is decimal. */
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
    return new BigDecimal(digits.toString()).stripTrailingZeros();
  }
}
