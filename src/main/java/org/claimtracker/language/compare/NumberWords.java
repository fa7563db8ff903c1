package org.claimtracker.language.compare;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;

/**
 * Numbers spelled out, {@code two} or {@code двох}. ICU spells them for most languages and
 * inflections; the language's file adds what it lacks. "One" alone is ignored, because in most
 * languages it is also an article.
 */
public final class NumberWords {

  /**
   * A number in a text.
   *
   * @param end offset after the number
   */
  record Number(BigDecimal value, int end) {}

  private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}'-]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ]+");

  private static final int HUNDRED = 100;

  private static final Map<String, Spelling> SPELLINGS = new ConcurrentHashMap<>();

  private static final int[] SPELT =
      IntStream.concat(IntStream.rangeClosed(1, 100), IntStream.of(200, 300, 400, 500, 600, 900))
          .toArray();

  /**
   * How a language spells numbers.
   *
   * @param words each with its value
   * @param joint between the words of one number
   * @param share what stands before the "cent" of "per cent", which is not a hundred
   */
  private record Spelling(Map<String, Integer> words, Pattern joint, Pattern share) {

    static Spelling of(String language) {
      String joints = String.join("|", Lexicon.ofAll("number-joints", language));
      String prepositions =
          Lexicon.ofAll("percent", language).stream()
              .filter(words -> words.endsWith("_cent") || words.endsWith("_cento"))
              .map(words -> words.substring(0, words.indexOf('_')))
              .collect(Collectors.joining("|"));
      return new Spelling(
          spellings(language),
          Pattern.compile("[\\s-]+(?:(?:" + joints + ")\\s+)?"),
          Pattern.compile("(?:" + prepositions + ")\\s+$", Pattern.CASE_INSENSITIVE));
    }
  }

  private NumberWords() {}

  /** The spelled-out number at an offset, or null. */
  static Number at(String text, int start, String language) {
    if (language.equals(LanguageAnalyzers.OTHER)) {
      return null;
    }
    Spelling spelling = SPELLINGS.computeIfAbsent(language, Spelling::of);
    Integer sum = null;
    int end = start;
    int next = start;
    Matcher word = WORD.matcher(text);
    Matcher joint = spelling.joint.matcher(text);
    while (word.region(next, text.length()).lookingAt()) {
      Integer value = spelt(word.group(), language);
      Integer more = value == null ? null : sum == null ? value : together(sum, value);
      if (more == null || sum == null && isShare(spelling, text, start)) {
        break;
      }
      sum = more;
      end = word.end();
      if (!joint.region(end, text.length()).lookingAt()) {
        break;
      }
      next = joint.end();
    }
    return sum == null || sum == 1 ? null : new Number(BigDecimal.valueOf(sum), end);
  }

  private static boolean isShare(Spelling spelling, String text, int start) {
    return spelling.share.matcher(text).region(Math.max(0, start - 8), start).find();
  }

  /** "Three hundred", "sixty-two"; null for two separate numbers in a row. */
  private static Integer together(int sum, int next) {
    if (next == HUNDRED && sum < 10) {
      return sum * HUNDRED;
    }
    boolean fits = sum % HUNDRED == 0 ? next < HUNDRED : sum >= 20 && sum % 10 == 0 && next < 10;
    return fits ? sum + next : null;
  }

  /** Whether a word is a number, in digits or spelled out. */
  public static boolean isNumber(String word, String language) {
    Integer spelt = spelt(word, language);
    return word.chars().anyMatch(Character::isDigit) || spelt != null && spelt > 1;
  }

  /** The value of a number word; null for any other word. */
  private static Integer spelt(String word, String language) {
    if (language.equals(LanguageAnalyzers.OTHER)) {
      return null;
    }
    Map<String, Integer> known = SPELLINGS.computeIfAbsent(language, Spelling::of).words;
    Integer value = known.get(plain(word));
    return value == null && language.equals("uk") ? ofLemma(word, known) : value;
  }

  /** ICU only knows the Ukrainian nominative; the dictionary gives it for other cases. */
  private static Integer ofLemma(String word, Map<String, Integer> known) {
    String beginning = plain(word).substring(0, Math.min(2, word.length()));
    // Spares the dictionary look-up for most words.
    if (known.keySet().stream().noneMatch(spelt -> spelt.startsWith(beginning))) {
      return null;
    }
    return Stem.of(word, "uk").stream()
        .flatMap(lemma -> lemma.stems().stream())
        .map(lemma -> known.get(plain(lemma)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Integer> spellings(String language) {
    RuleBasedNumberFormat spelling =
        new RuleBasedNumberFormat(Locale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    Map<String, Integer> words = new HashMap<>(Lexicon.of(language).values("number-words"));
    for (String way : spelling.getRuleSetNames()) {
      if (way.startsWith("%spellout-cardinal")) {
        String hundred = plain(spelling.format(HUNDRED, way));
        words.putIfAbsent(hundred.substring(hundred.lastIndexOf(' ') + 1), HUNDRED);
        if (hundred.indexOf(' ') < 0) {
          // "Cien" changes to "ciento" in compounds.
          words.putIfAbsent(plain(spelling.format(HUNDRED + 1, way)).split(" ")[0], HUNDRED);
        }
        for (int number : SPELT) {
          String word = plain(spelling.format(number, way));
          if (ONE_WORD.matcher(word).matches()) {
            words.putIfAbsent(word, number);
          }
        }
      }
    }
    words.keySet().removeAll(Lexicon.of(language).all("not-number-words"));
    return words;
  }

  /** In lower case, with straight apostrophes and without soft hyphens. */
  private static String plain(String word) {
    return word.replace('İ', 'i')
        .toLowerCase(Locale.ROOT)
        .replace("\u00ad", "")
        .replaceAll("[’ʼ]", "'");
  }
}
