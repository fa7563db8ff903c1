package org.claimtracker.intake.ranking;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.claimtracker.language.speaker.Speaker;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.Token;

/** The degree of each trait in a sentence, from 0 to 1. */
public final class Traits {

  private static final int SHORT = 6;
  private static final double LONG = 40;
  private static final int MAX_REASONS = 6;

  /** Addresses, which say nothing, and their digits are no numbers. */
  private static final Pattern ADDRESS =
      Pattern.compile("https?://\\S+|www\\.\\S+|pic\\.twitter\\.com/\\S+");

  /** {@code @somebody}. */
  private static final Pattern HANDLE =
      Pattern.compile("(?<![\\p{L}\\p{Nd}])@[\\p{L}\\p{Nd}_]{2,}");

  private final Map<Trait, Double> degrees = new EnumMap<>(Trait.class);

  private Traits() {}

  public static Traits of(String written, Speaker speaker, Locale language) {
    String sentence = ADDRESS.matcher(written).replaceAll(" ");
    Lexicon words = Lexicon.of(language);
    Matcher item = Paragraph.ITEM.matcher(sentence);
    int start = item.lookingAt() && item.end() < sentence.length() ? item.end() : 0;
    List<Token> tokens = Token.in(sentence, start, sentence.length());
    Traits traits = new Traits();
    if (tokens.stream().allMatch(Token::isNumber)) {
      // A table row or a time cannot be checked without words.
      traits.set(Trait.FRAGMENT, 1, 1);
      return traits;
    }
    long numbers =
        count(tokens, token -> token.isNumber() || words.has("number-terms", token.lower()))
            + onesOfSomething(tokens, words);
    long events = count(tokens, token -> words.has("event-verbs", token.lower()));
    long handles = HANDLE.matcher(sentence).results().count();
    long amounts = count(tokens, token -> words.has("quantity-words", token.lower()));
    boolean signed = sentence.chars().anyMatch(sign -> "%‰$€£¥₴₽".indexOf(sign) >= 0);
    traits.set(Trait.NUMBER, numbers, 1);
    traits.set(Trait.SEVERAL_NUMBERS, numbers - 1, 3);
    traits.set(Trait.QUANTITY, amounts + (signed ? 1 : 0), 1);
    traits.set(Trait.COMPARISON, has(tokens, words, "comparison-words"), 3);
    traits.set(Trait.EVENT, events, 3);
    traits.set(Trait.NAME, names(tokens, words) + handles, 4);
    traits.set(Trait.OTHERS, has(tokens, words, "third-person"), 1);
    if (speaker != null) {
      boolean quoted =
          speaker.by() == Speaker.By.QUOTED || speaker.by() == Speaker.By.QUOTED_IN_PART;
      traits.set(Trait.QUOTATION, quoted ? 1 : 0, 1);
      traits.set(Trait.REPORT, speaker.by() == Speaker.By.REPORTED ? 1 : 0, 1);
    }
    traits.set(Trait.OPINION, has(tokens, words, "opinion-words"), 2);
    traits.set(Trait.INTENTION, has(tokens, words, "intention-words"), 2);
    traits.set(Trait.ONESELF, has(tokens, words, "first-person"), 2);
    traits.set(Trait.ADDRESS, has(tokens, words, "second-person"), 1);
    traits.set(Trait.QUESTION, sentence.matches("(?s).*[?؟？]\\W{0,3}") ? 1 : 0, 1);
    traits.set(Trait.FRAGMENT, tokens.size() <= SHORT && events == 0 ? 1 : 0, 1);
    traits.degrees.put(Trait.LENGTH, Math.min(1.2, Math.log1p(tokens.size()) / Math.log1p(LONG)));
    return traits;
  }

  /** {@code one hour}: "one" is a number before a unit only. */
  private static long onesOfSomething(List<Token> tokens, Lexicon words) {
    return IntStream.range(0, tokens.size() - 1)
        .filter(
            i ->
                words.has("number-ones", tokens.get(i).lower())
                    && words.has("quantity-words", tokens.get(i + 1).lower()))
        .count();
  }

  private interface Test {
    boolean holds(Token token);
  }

  private static long count(List<Token> tokens, Test test) {
    return tokens.stream().filter(test::holds).count();
  }

  private static long has(List<Token> tokens, Lexicon words, String list) {
    return count(
        tokens,
        token -> {
          int apostrophe = token.lower().lastIndexOf('\'');
          return words.has(list, token.lower())
              || apostrophe > 0 && words.has(list, token.lower().substring(apostrophe));
        });
  }

  /** Counts capitalised words except the first one, whose capital is no evidence. */
  private static long names(List<Token> tokens, Lexicon words) {
    return tokens.stream()
        .skip(1)
        .filter(token -> token.isCapitalised() && !words.has("not-names", token.lower()))
        .filter(token -> !words.has("sentence-starters", token.lower()))
        .count();
  }

  private void set(Trait trait, long count, int most) {
    if (count > 0) {
      degrees.put(trait, Math.min(count, most) / (double) most);
    }
  }

  double degree(Trait trait) {
    return degrees.getOrDefault(trait, 0.0);
  }

  /** The reasons for and against checking the sentence, the weightiest first. */
  public List<Trait> reasons() {
    return degrees.keySet().stream()
        .filter(Trait::isAReason)
        .sorted(Comparator.comparingDouble(trait -> -Math.abs(trait.weight * degree(trait))))
        .limit(MAX_REASONS)
        .toList();
  }
}
