package org.claimtracker.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WrittenDate;

/** Tells names and dates that make a line of their own by the words beside them. */
record HeadWords(String language) {

  private static final int MAX_NAME_WORDS = 14;

  private static final Pattern TIME =
      Pattern.compile(
          "\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s?(?:[ap]\\.?m\\.?)?|\\d{1,2}\\s?[hH]\\d{0,2}|[ap]\\.m\\.");

  static String withoutTimes(String words) {
    return TIME.matcher(words).replaceAll(" ");
  }

  boolean isBesideADate(String words) {
    String rest = withoutTimes(words);
    return WrittenDate.in(rest, language)
        .map(
            updated ->
                isBesideADate(
                    rest.substring(0, updated.start()) + " " + rest.substring(updated.end())))
        .orElseGet(
            () ->
                Token.in(rest, 0, rest.length()).stream()
                    .allMatch(
                        token ->
                            token.text().length() < 3 && !token.isNumber()
                                || is("date-line-words", token.lower())
                                || is("not-names", token.lower())
                                || is("time-zones", token.lower())));
  }

  Matcher bylineStart(String line) {
    for (String words : Lexicon.ofAll("bylines", language)) {
      Matcher by =
          Pattern.compile(
                  Pattern.quote(words.replace('_', ' ')) + "(?:\\s?[:：]\\s*|\\s+)",
                  Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(line);
      if (by.lookingAt()) {
        return by;
      }
    }
    return null;
  }

  /** Capitalised words, with "and" and particles between. */
  boolean isNames(String name) {
    List<Token> words = Token.in(name, 0, name.length());
    Lexicon lexicon = Lexicon.of(language);
    boolean noCapitals = lexicon.is("script-has-no-capitals");
    return !words.isEmpty()
        && words.size() <= MAX_NAME_WORDS
        && (noCapitals || words.get(0).isCapitalised())
        && words.stream()
            .allMatch(
                word ->
                    !word.isNumber()
                        && (noCapitals
                            || word.isCapitalised()
                            || is("number-joints", word.lower())
                            || is("particles", word.lower())
                            || is("byline-words", word.lower())));
  }

  static boolean isFullName(String name) {
    int words = Token.in(name, 0, name.length()).size();
    return words > 1 && words < 5;
  }

  private static boolean is(String list, String word) {
    return Lexicon.ofAll(list, LanguageAnalyzers.OTHER).contains(word);
  }
}
