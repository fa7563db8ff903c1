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
    return between.isEmpty()
        || between.equals(" ")
        || between.equals(". ")
        || between.equals("\u00a0");
  }
}
