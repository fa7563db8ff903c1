package org.claimtracker.language.compare;

import com.ibm.icu.text.RuleBasedNumberFormat;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimtracker.language.LanguageAnalyzers;

/**
 * Numbers that are written as words, {@code two} or {@code двох}. ICU knows how a language spells
 * them, in most inflections. "One" alone is left out: in most languages it is an article as well.
 */
public final class NumberWords {

  /**
   * A number in a text.
   *
   * @param end where the text goes on
   */
  record Number(BigDecimal value, int end) {}

  private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{M}'-]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’ʼ]+");

  /** Between the words of one number. */
  private static final Pattern JOINT = Pattern.compile("[\\s-]+(?:(?:and|y|e|et|und)\\s+)?");

  /** "Per cent" and its like are no hundred. */
  private static final Pattern SHARE =
      Pattern.compile("(?:per|pour|por|pro)\\s+$", Pattern.CASE_INSENSITIVE);

  private static final int HUNDRED = 100;

  /** Words that mostly say something else: "new", "you are". */
  private static final Map<String, Set<String>> MOSTLY_NO_NUMBER =
      Map.of("fr", Set.of("neuf"), "it", Set.of("sei"), "ro", Set.of("nouă"));

  private static final Map<String, Map<String, Integer>> OF_LANGUAGES = new ConcurrentHashMap<>();

  private static final int[] SPELT =
      IntStream.concat(IntStream.rangeClosed(1, 100), IntStream.of(200, 300, 400, 500, 600, 900))
          .toArray();

  private NumberWords() {}

  /** The number whose words begin here; null where none do. */
  static Number at(String text, int start, String language) {
    Integer sum = null;
    int end = start;
    int next = start;
    Matcher word = WORD.matcher(text);
    Matcher joint = JOINT.matcher(text);
    while (word.region(next, text.length()).lookingAt()) {
      Integer value = spelt(word.group(), language);
      Integer more = value == null ? null : sum == null ? value : together(sum, value);
      if (more == null || sum == null && isShare(text, start)) {
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

  private static boolean isShare(String text, int start) {
    return SHARE.matcher(text).region(Math.max(0, start - 8), start).find();
  }

  /** "Three hundred", "sixty-two"; null for two numbers that only follow each other. */
  private static Integer together(int sum, int next) {
    if (next == HUNDRED && sum < 10) {
      return sum * HUNDRED;
    }
    boolean fits = sum % HUNDRED == 0 ? next < HUNDRED : sum >= 20 && sum % 10 == 0 && next < 10;
    return fits ? sum + next : null;
  }

  /** Whether a word is a number, in digits or not. */
  public static boolean isNumber(String word, String language) {
    Integer spelt = spelt(word, language);
    return word.chars().anyMatch(Character::isDigit) || spelt != null && spelt > 1;
  }

  /** The number that a word of a language says; null for every other word. */
  private static Integer spelt(String word, String language) {
    if (language.equals(LanguageAnalyzers.OTHER)) {
      return null;
    }
    Map<String, Integer> known = OF_LANGUAGES.computeIfAbsent(language, NumberWords::spellings);
    Integer value = known.get(plain(word));
    return value == null && language.equals("uk") ? ofLemma(word, known) : value;
  }

  /** Of Ukrainian ICU knows the nominative, and the dictionary leads there from other cases. */
  private static Integer ofLemma(String word, Map<String, Integer> known) {
    String beginning = plain(word).substring(0, Math.min(2, word.length()));
    // Most words need no look into the dictionary.
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
    Map<String, Integer> words = new HashMap<>();
    for (String way : spelling.getRuleSetNames()) {
      if (way.startsWith("%spellout-cardinal")) {
        String hundred = plain(spelling.format(HUNDRED, way));
        words.putIfAbsent(hundred.substring(hundred.lastIndexOf(' ') + 1), HUNDRED);
        if (hundred.indexOf(' ') < 0) {
          // "Ciento uno" begins otherwise than "cien".
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
    words.keySet().removeAll(MOSTLY_NO_NUMBER.getOrDefault(language, Set.of()));
    return words;
  }

  /** In lower case, with one kind of apostrophe and without marks where a line may end. */
  private static String plain(String word) {
    return word.replace('İ', 'i')
        .toLowerCase(Locale.ROOT)
        .replace("\u00ad", "")
        .replaceAll("[’ʼ]", "'");
  }
}
