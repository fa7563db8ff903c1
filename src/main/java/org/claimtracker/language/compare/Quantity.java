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
 * @param meant its unit of measure, its bound and what it is a step of
 */
public record Quantity(String written, BigDecimal value, String unit, Meaning meant) {

  /**
   * @param measure null for a number that counts things
   * @param phrase the number with all that follows, as written
   * @param start offset of the phrase
   * @param end offset behind it
   * @param step whether it is how far something rose, or where it rose to
   */
  record Meaning(Measure measure, String phrase, int start, int end, Bound bound, Step step) {}

  /** "By 5 percent", "to 5 percent". */
  enum Step {
    NONE,
    BY,
    TO
  }

  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}\\p{Nd}])(?<!\\p{L}[-‑])(?:\\p{Nd}|\\p{L}[\\p{L}\\p{M}'’ʼ]*)");

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
              ? Digits.at(text, start)
              : NumberWords.at(text, start, language);
      if (number != null) {
        Quantity quantity = of(text, start, number);
        int power = quantity.written.length() > number.end() - start ? 1 : 0;
        found.add(quantity.meaning(MeasureReader.of(text, start, number.end(), power, language)));
      }
      from = number == null ? beginning.end() : number.end();
    }
    return found;
  }

  private static Quantity of(String text, int start, NumberWords.Number number) {
    String written = text.substring(start, number.end());
    Matcher behind = BEHIND.matcher(text).region(number.end(), text.length());
    if (!behind.lookingAt()) {
      return plain(written, number.value(), "");
    }
    String letter = behind.group("letter");
    String word = behind.group("word");
    String next = behind.group("next");
    if (behind.group("share") != null) {
      return plain(written + "%", number.value(), "%");
    }
    if (letter != null) {
      boolean large = !letter.matches("[mb]") || isMoney(text, start);
      return large
          ? of(written + letter, number, LETTERS.get(letter), "")
          : plain(written, number.value(), letter);
    }
    if (SHARE.matcher(next == null ? word : word + " " + next).matches()) {
      return plain(written, number.value(), "%");
    }
    int power = powerOfTen(word);
    return power > 0 ? of(written + " " + word, number, power, next) : of(written, number, 0, word);
  }

  private static Quantity of(String written, NumberWords.Number number, int power, String unit) {
    return plain(
        written, number.value().movePointRight(power).stripTrailingZeros(), beginning(unit));
  }

  private static Quantity plain(String written, BigDecimal value, String unit) {
    return new Quantity(written, value, unit, null);
  }

  private Quantity meaning(Meaning found) {
    return new Quantity(written, value, unit, found);
  }

  private static boolean isMoney(String text, int start) {
    String before = text.substring(0, start).stripTrailing();
    return !before.isEmpty() && CURRENCIES.indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  /** Whether both count the same thing, judging by the next word. */
  public boolean countsTheSameAs(Quantity other) {
    return isMeasured() && other.isMeasured()
        ? measure().kind == other.measure().kind
        : unit.equals(other.unit);
  }

  boolean isMeasured() {
    return meant.measure != null;
  }

  boolean isOf(Measure.Kind kind) {
    return isMeasured() && measure().kind == kind;
  }

  /** Whether both may be in the same unit, or in units that were converted. */
  boolean isMeasuredLike(Quantity other) {
    return !isMeasured()
        || !other.isMeasured()
        || measure() == other.measure()
        || measure().isConvertibleTo(other.measure()) && isEqualTo(other);
  }

  /** Whether both have the same number, whatever it measures. */
  boolean isNumberOf(Quantity other) {
    return value.compareTo(other.value) == 0 || isNearly(other);
  }

  /** Whether both may be said of the same. */
  boolean agrees(Quantity other) {
    return isMeasuredLike(other)
        && QuantityConflict.isStep(this, other)
        && bound().agrees(other.bound(), ratio(other), isNearly(other));
  }

  /** Whether a word at an offset is the number, its unit, or says how it is meant. */
  boolean covers(int offset) {
    return offset >= meant.start && offset < meant.end;
  }

  /** Blanks the number out, with all that says how it is meant. */
  void blank(StringBuilder text) {
    for (int n = meant.start; n < meant.end; n++) {
      text.setCharAt(n, ' ');
    }
  }

  private Measure measure() {
    return meant.measure;
  }

  private Bound bound() {
    return meant.bound;
  }

  String phrase() {
    return meant.phrase;
  }

  /** Whether a word is the unit of measure or part of the number; things counted are not. */
  boolean has(String word) {
    return beginning(word).equals(unit) && isMeasured()
        || unit.equals("%") && SHARE.matcher(word).matches()
        || List.of(written.split("[\\s-]+")).contains(word);
  }

  public boolean isEqualTo(Quantity other) {
    return isInOtherUnit(other)
        ? measure().isSame(value, other.measure(), other.value)
        : value.compareTo(other.value) == 0;
  }

  private boolean isInOtherUnit(Quantity other) {
    return isMeasured()
        && other.isMeasured()
        && measure() != other.measure()
        && measure().isConvertibleTo(other.measure());
  }

  /** Whether one may be the other one rounded: 92 of 92.3, 70,000 of 69,800. */
  public boolean isNearly(Quantity other) {
    return isEqualTo(other) || !isInOtherUnit(other) && (isRoundOf(other) || other.isRoundOf(this));
  }

  /** The other's value as a multiple of this one. */
  double ratio(Quantity other) {
    return value.signum() == 0 ? 0 : other.value.doubleValue() / value.doubleValue();
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
}
