package org.claimtracker.verdict;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimtracker.language.compare.Negation;
import org.claimtracker.language.compare.NumberWords;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * Whether a text was changed only where a typing error was: in punctuation and spacing, or by one
 * letter or one swap in a form that is no word. In doubt it was more, so that readers are told.
 */
final class TypingError {

  private static final String UKRAINIAN = "uk";

  /** Without a list of negations, any short word may be one. */
  private static final int TELLING_LETTERS = 5;

  /** They carry meaning, unlike punctuation: struck text, amounts, comparisons. */
  private static final Pattern NO_SYMBOL = Pattern.compile("[^\\p{Sm}\\p{Sc}\\p{So}%‰]+");

  /** Where scripts put no spaces between words, one letter may be a word. */
  private static final Pattern WITHOUT_SPACES =
      Pattern.compile(".*[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}].*");

  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:^|[.!?…\\n])[\\s\\p{Ps}\\p{Pi}\\p{Pf}\"'*_#>-]*$");

  private final String language;
  private final Predicate<String> used;
  private final Set<String> kept = new HashSet<>();

  /**
   * Judges by the words of a language and of the desk.
   *
   * @param after all texts as they are now: what they still hold is a word
   * @param used whether a form in lower case is elsewhere in the desk's texts
   */
  TypingError(String language, List<String> after, Predicate<String> used) {
    this.language = Locale.forLanguageTag(language).getLanguage();
    this.used = used;
    after.forEach(text -> tokens(text).forEach(token -> kept.add(token.lower())));
  }

  /** Whether nothing but typing errors tells the texts apart; null for no text. */
  boolean isAllBetween(String before, String after) {
    if (before == null || after == null) {
      return before == after;
    }
    if (before.equals(after)) {
      return true;
    }
    List<Token> was = tokens(before);
    List<Token> is = tokens(after);
    if (!symbols(before).equals(symbols(after))) {
      return false;
    }
    return was.size() == is.size() ? areMended(before, was, after, is) : isOnlySpaced(was, is);
  }

  private boolean areMended(String before, List<Token> was, String after, List<Token> is) {
    for (int word = 0; word < was.size(); word++) {
      Token old = was.get(word);
      Token now = is.get(word);
      if (!old.text().equals(now.text())
          && (!isOneLetter(old.text(), now.text())
              || tells(old, startsSentence(before, old))
              || tells(now, startsSentence(after, now) && isWord(now.lower()))
              || isWord(old.lower()))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one run of words was only spaced otherwise, and was no words as it stood. */
  private boolean isOnlySpaced(List<Token> was, List<Token> is) {
    int same = 0;
    while (same < Math.min(was.size(), is.size()) && equal(was.get(same), is.get(same))) {
      same++;
    }
    int last = 0;
    while (last < Math.min(was.size(), is.size()) - same
        && equal(was.get(was.size() - 1 - last), is.get(is.size() - 1 - last))) {
      last++;
    }
    List<Token> old = was.subList(same, was.size() - last);
    List<Token> now = is.subList(same, is.size() - last);
    return joined(old).equals(joined(now))
        && old.stream().noneMatch(token -> tells(token, false))
        && now.stream().noneMatch(token -> tells(token, false))
        && old.stream().anyMatch(token -> !isWord(token.lower()));
  }

  private static boolean equal(Token one, Token other) {
    return one.text().equals(other.text());
  }

  private static String joined(List<Token> tokens) {
    return tokens.stream()
        .map(token -> token.text().replaceAll("[^\\p{L}\\p{M}\\p{Nd}]", ""))
        .collect(Collectors.joining());
  }

  /** Whether it is a number, a negation or a name, or may be one. */
  private boolean tells(Token word, boolean mayBeCapitalised) {
    return WITHOUT_SPACES.matcher(word.text()).matches()
        || NumberWords.isNumber(word.text(), language)
        || Negation.isNegation(word.text(), language)
        || !Negation.areKnown(language) && word.text().length() < TELLING_LETTERS
        || word.isCapitalised() && !mayBeCapitalised;
  }

  private static boolean startsSentence(String text, Token word) {
    return SENTENCE_START.matcher(text.substring(0, word.start())).find();
  }

  private boolean isWord(String lower) {
    return kept.contains(lower)
        || language.equals(UKRAINIAN) && !WordForm.of(lower).isEmpty()
        || used.test(lower);
  }

  private static List<Token> tokens(String text) {
    return text == null ? List.of() : Token.in(text, 0, text.length());
  }

  private static String symbols(String text) {
    return NO_SYMBOL.matcher(text).replaceAll("");
  }

  /** Whether one letter was added, left out or replaced, or two neighbours were swapped. */
  static boolean isOneLetter(String before, String after) {
    int[] was = before.codePoints().toArray();
    int[] is = after.codePoints().toArray();
    int shorter = Math.min(was.length, is.length);
    int same = 0;
    while (same < shorter && was[same] == is[same]) {
      same++;
    }
    int last = 0;
    while (last < shorter - same && was[was.length - 1 - last] == is[is.length - 1 - last]) {
      last++;
    }
    int wasLeft = was.length - same - last;
    int isLeft = is.length - same - last;
    return Math.max(wasLeft, isLeft) == 1
        || wasLeft == 2 && isLeft == 2 && was[same] == is[same + 1] && was[same + 1] == is[same];
  }
}
