package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/**
 * Parses the phrase beside a reporting verb as its subject: a name, an office with a name, or
 * unnamed people and bodies: {@code police}, {@code a spokeswoman for the ministry}. Ambiguous
 * phrases are rejected.
 */
final class SpeakerPhrase {

  /** The maximum number of words before the head. */
  private static final int MAX_WORDS_BEFORE_HEAD = 3;

  private static final int MAX_WORDS = 10;
  private static final List<String> HEADS = List.of("institutions", "groups", "roles", "offices");

  private static final List<String> GENITIVE_ENDINGS = List.of("es", "en", "s", "n");

  /** Lists whose words never occur in a phrase. */
  private static final List<String> OUTSIDE =
      List.of(
          "reporting-verbs",
          "reporting-verbs.with-quotation",
          "auxiliaries",
          "pronouns.he",
          "pronouns.she",
          "not-names",
          "not-in-names");

  private final String text;
  private final Lexicon words;
  private final PhraseWords phrase;
  private final OfficeComplement tail;

  SpeakerPhrase(String text, Lexicon words) {
    this.text = text;
    this.words = words;
    this.phrase = new PhraseWords(text, words);
    this.tail = new OfficeComplement(phrase, words);
  }

  /** The phrase between two tokens, or null. */
  Mention from(List<Token> tokens, int start, int most) {
    return from(tokens, start, most, false);
  }

  /**
   * The phrase that begins at a token, or null.
   *
   * @param declined whether it stands in an oblique case
   */
  Mention from(List<Token> tokens, int start, int most, boolean declined) {
    int first = start;
    while (first < most && phrase.has("articles", tokens, first)) {
      first++;
    }
    int end = endOfWords(tokens, first, Math.min(most, first + MAX_WORDS));
    int head = head(tokens, first, end, declined);
    if (head < 0) {
      return nameAlone(tokens, start, first, end);
    }
    if (!declined && isOblique(tokens, start, first, head)) {
      return null;
    }
    if (declined && words.is("nouns-have-capitals")) {
      first = head;
    }
    end = tail.end(tokens, head, end);
    int name = words.has("roles", headOf(tokens, head)) ? tail.nameBehind(tokens, head, end) : end;
    List<String> before =
        tokens.subList(first, name < end ? name : end).stream().map(Token::lower).toList();
    if (name < end) {
      return mention(Mention.As.NAME, tokens, name, end, before);
    }
    boolean somebodyKnown =
        words.hasAny(List.of("roles", "offices"), tokens.get(head).lower())
            && !phrase.has("groups", tokens, head)
            && !(first > start && phrase.has("articles.indefinite", tokens, first - 1));
    return somebodyKnown
        ? mention(Mention.As.ROLE, tokens, first, end, before)
        : mention(Mention.As.UNNAMED, tokens, first, end, List.of(headOf(tokens, head)));
  }

  private int endOfWords(List<Token> tokens, int first, int most) {
    int end = first;
    while (end < most
        && (end == first || phrase.isJoined(tokens, end - 1))
        && belongs(tokens, end)) {
      end++;
    }
    while (end > first
        && (phrase.isLink(tokens, end - 1) || phrase.has("articles", tokens, end - 1))) {
      end--;
    }
    return end;
  }

  private boolean belongs(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    if (phrase.isInitial(tokens, at) && at + 1 < tokens.size() && phrase.isJoined(tokens, at)) {
      return true;
    }
    if (phrase.isLink(tokens, at) || words.has("particles", word)) {
      return true;
    }
    if (words.has("articles", word)) {
      return phrase.isLink(tokens, at - 1) || phrase.has("articles", tokens, at - 1);
    }
    return !tokens.get(at).isNumber()
        && !words.hasAny(OUTSIDE, word)
        && !words.has("prepositions", word)
        && !words.has("sentence-starters", word);
  }

  /** The index of the head, -1 for none. */
  private int head(List<Token> tokens, int first, int end, boolean declined) {
    if (words.has("noun-position", "last")) {
      int last = first;
      while (last < end && !phrase.isLink(tokens, last)) {
        last++;
      }
      int head = last - 1;
      return head >= first && head - first <= MAX_WORDS_BEFORE_HEAD && isHead(tokens, head)
          ? head
          : -1;
    }
    for (int at = first; at < Math.min(end, first + MAX_WORDS_BEFORE_HEAD + 1); at++) {
      if (isHead(tokens, at) || declined && isHeadInGenitive(tokens, at)) {
        boolean office =
            at + 1 < end && phrase.has("roles", tokens, at) && phrase.has("roles", tokens, at + 1);
        return office ? at + 1 : at;
      }
      if (!phrase.has("adjectives", tokens, at) && !phrase.has("titles", tokens, at)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isHead(List<Token> tokens, int at) {
    return words.hasAny(HEADS, tokens.get(at).lower());
  }

  /** {@code des Ministeriums}, {@code des Amtes}, {@code des Präsidenten}. */
  private boolean isHeadInGenitive(List<Token> tokens, int at) {
    return words.is("nouns-have-capitals") && !headOf(tokens, at).equals(tokens.get(at).lower());
  }

  private String headOf(List<Token> tokens, int head) {
    String word = tokens.get(head).lower();
    if (isHead(tokens, head) || !words.is("nouns-have-capitals")) {
      return word;
    }
    return GENITIVE_ENDINGS.stream()
        .filter(word::endsWith)
        .map(ending -> word.substring(0, word.length() - ending.length()))
        .filter(stem -> words.hasAny(HEADS, stem))
        .findFirst()
        .orElse(word);
  }

  /** {@code der Polizei} and {@code dem Minister} are addressees, not subjects. */
  private boolean isOblique(List<Token> tokens, int start, int first, int head) {
    return first > start
        && (phrase.has("articles.oblique", tokens, first - 1)
            || phrase.has("articles.oblique-feminine", tokens, first - 1)
                && phrase.has("feminine", tokens, head));
  }

  private Mention nameAlone(List<Token> tokens, int start, int first, int end) {
    if (!words.is("speaker-beside-verb") || first >= end || phrase.isLower(tokens, first)) {
      return null;
    }
    int to = first + 1;
    while (to < end
        && (!phrase.isLower(tokens, to)
            || phrase.has("particles", tokens, to)
                && to + 1 < end
                && !phrase.isLower(tokens, to + 1))) {
      to++;
    }
    boolean onlyANoun =
        words.is("nouns-have-capitals") && first > start && !phrase.isAcronym(tokens.get(first));
    boolean otherCase =
        IntStream.range(first, to).allMatch(at -> phrase.has("not-nominative", tokens, at));
    return onlyANoun || otherCase ? null : mention(Mention.As.NAME, tokens, first, to, List.of());
  }

  private Mention mention(
      Mention.As as, List<Token> tokens, int from, int to, List<String> epithets) {
    Token last = tokens.get(to - 1);
    String name = PhraseWords.name(text, tokens.get(from), last);
    if (as != Mention.As.NAME && !isHead(tokens, from) && isHeadInGenitive(tokens, from)) {
      int end = tokens.get(from).text().length();
      name = name.substring(0, headOf(tokens, from).length()) + name.substring(end);
    }
    return new Mention(
        tokens.get(from).start(),
        last.end(),
        as,
        withoutElision(name),
        new ArrayList<>(epithets),
        last.isPossessive());
  }

  /** {@code L'Élysée} at the beginning of a sentence becomes Élysée. */
  private String withoutElision(String name) {
    boolean elided =
        name.length() > 2
            && words.has(
                "elisions", name.substring(0, 2).toLowerCase(Locale.ROOT).replace('’', '\''));
    return elided ? name.substring(2) : name;
  }
}
