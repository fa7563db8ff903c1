package org.claimtracker.language.speaker;

import java.util.List;
import java.util.Locale;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/** Properties of the words of a phrase. */
record PhraseWords(String text, Lexicon words) {

  /** {@code of}, {@code for}: a preposition between an office and its complement. */
  boolean isLink(List<Token> tokens, int at) {
    return has(
        words.all("office-complement-prepositions").isEmpty()
            ? "office-prepositions"
            : "office-complement-prepositions",
        tokens,
        at);
  }

  boolean isLower(List<Token> tokens, int at) {
    return !tokens.get(at).isCapitalised();
  }

  boolean isAcronym(Token token) {
    return token.text().codePoints().filter(Character::isUpperCase).count() > 1
        && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  boolean has(String list, List<Token> tokens, int at) {
    return words.has(list, tokens.get(at).lower());
  }

  /** Whether only a space follows a token. */
  boolean isJoined(List<Token> tokens, int i) {
    String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
    return isGap(between) || between.isEmpty() || between.equals(".") && isInitial(tokens, i);
  }

  boolean isInitial(List<Token> tokens, int at) {
    return tokens.get(at).isInitial(text);
  }

  /** A name as written, on one line and with the point of its last initial. */
  static String name(String text, Token first, Token last) {
    String name = text.substring(first.start(), last.start()) + last.name();
    return (last.isInitial(text) && first != last ? name + "." : name).replaceAll("\\s+", " ");
  }

  /** A space or a wrapped line, perhaps behind the point of an abbreviation. */
  static boolean isGap(String between) {
    String space = between.startsWith(".") ? between.substring(1) : between;
    return !space.isEmpty()
        && space.length() <= 4
        && space.chars().allMatch(sign -> sign == ' ' || sign == '\u00a0');
  }
}
