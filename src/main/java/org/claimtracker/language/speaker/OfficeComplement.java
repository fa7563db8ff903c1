package org.claimtracker.language.speaker;

import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/**
 * The complement of an office or a body and the name of its holder: {@code of France Claimant
 * Seventeen}.
 */
record OfficeComplement(PhraseWords phrase, Lexicon words) {

  /** The end of the complement. */
  int end(List<Token> tokens, int head, int end) {
    if (words.is("title-takes-genitive")) {
      return end;
    }
    int groups = words.is("nouns-have-capitals") || words.has("noun-position", "last") ? 1 : 2;
    int at = head + 1;
    while (at < end) {
      if (phrase.isLink(tokens, at)) {
        if (groups-- == 0) {
          return at;
        }
        at++;
        while (at < end && phrase.has("articles", tokens, at)) {
          at++;
        }
        while (at < end - 1 && phrase.has("adjectives", tokens, at) && phrase.isLower(tokens, at)) {
          at++;
        }
        at++;
      } else if (words.has("noun-position", "last")
          || !phrase.isLower(tokens, at)
          || phrase.has("particles", tokens, at)
          || phrase.has("adjectives", tokens, at) && !words.is("nouns-have-capitals")) {
        at++;
      } else {
        return at;
      }
    }
    return end;
  }

  /**
   * Where the holder's name begins in "president of France Claimant Seventeen", or else the end.
   */
  int nameBehind(List<Token> tokens, int head, int end) {
    int from = end;
    while (from - 1 > head
        && (!phrase.isLower(tokens, from - 1)
            || phrase.has("particles", tokens, from - 1)
                && from < end
                && from - 2 > head
                && !phrase.isLower(tokens, from - 2))) {
      from--;
    }
    boolean linked =
        from - 1 > head
            && (phrase.isLink(tokens, from - 1) || phrase.has("articles", tokens, from - 1));
    if (linked || words.is("title-takes-genitive") && beginsWithAPlace(tokens, from, end)) {
      int name = from + 1;
      while (end - name > 2 && !linked && beginsWithAPlace(tokens, name, end)) {
        name++;
      }
      return end - name > 1 ? name : end;
    }
    boolean genitiveAlone = words.is("title-takes-genitive") && end - from == 1 && from < end;
    return genitiveAlone && from - 1 > head ? end : from;
  }

  /** {@code Франции} in "президент Франции": three words are a place and a name. */
  private boolean beginsWithAPlace(List<Token> tokens, int from, int end) {
    boolean patronymic =
        IntStream.range(from, end).anyMatch(at -> phrase.has("patronymics", tokens, at));
    return from < end
        && (phrase.has("genitive-places", tokens, from)
            || phrase.isAcronym(tokens.get(from))
            || end - from > 2 && !patronymic);
  }
}
