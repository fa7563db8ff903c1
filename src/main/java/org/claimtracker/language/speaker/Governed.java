package org.claimtracker.language.speaker;

import java.util.List;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/** Whether a mention stands behind a preposition, and so is rarely whom a sentence is about. */
record Governed(String text, Lexicon words) {

  /** How far articles and epithets before a name are followed. */
  private static final int NEAR = 60;

  private static final List<String> GOVERNING =
      List.of("prepositions", "office-prepositions", "negative-determiners");

  boolean isGoverned(Mention mention, int from) {
    List<Token> before =
        Token.in(text, Math.max(from, mention.start() - NEAR), Math.max(from, mention.start()));
    for (int i = before.size() - 1; i >= 0; i--) {
      Token token = before.get(i);
      if (!words.has("articles", token.lower()) && !mention.epithets().contains(token.lower())) {
        return words.hasAny(GOVERNING, token.lower());
      }
    }
    return false;
  }
}
