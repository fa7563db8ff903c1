package org.claimtracker.language.speaker;

import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/**
 * Finds the subject beside a reporting verb or behind "according to" in the unquoted words of a
 * sentence.
 */
final class ReportingVerbs {

  /**
   * The maximum number of words between a reporting verb and its subject, such as "also" or a day.
   */
  private static final int MAX_GAP = 3;

  private static final int MAX_PHRASE_WORDS = 10;
  private static final List<String> NOT_BEFORE =
      List.of(
          "prepositions",
          "office-prepositions",
          "office-complement-prepositions",
          "articles",
          "negative-determiners");

  private static final List<String> BETWEEN =
      List.of("auxiliaries", "addressees", "not-names", "not-in-names");

  private final String text;
  private final Lexicon words;
  private final PhraseWords phrase;
  private final SpeakerPhrase phrases;

  ReportingVerbs(String text, Lexicon words) {
    this.text = text;
    this.words = words;
    this.phrase = new PhraseWords(text, words);
    this.phrases = new SpeakerPhrase(text, words);
  }

  /** The number of words that mean "according to", 0 for none. */
  int according(List<Token> tokens, int at) {
    String phrase = "";
    for (int many = 1; many <= 3 && at + many <= tokens.size(); many++) {
      phrase += (many == 1 ? "" : "_") + tokens.get(at + many - 1).lower();
      if (words.has("according", phrase)) {
        return many;
      }
    }
    return 0;
  }

  /** {@code За його словами}, or null. */
  Mention accordingToHimOrHer(List<Token> tokens, int at) {
    String phrase = "";
    for (int many = 1; many <= 3 && at + many <= tokens.size(); many++) {
      Token last = tokens.get(at + many - 1);
      phrase += (many == 1 ? "" : "_") + last.lower();
      for (String who : List.of("he", "she")) {
        if (words.has("according." + who, phrase)) {
          return pronoun(last, words.all("pronouns." + who).iterator().next());
        }
      }
    }
    return null;
  }

  /** The subject before a reporting verb, with only auxiliaries between, or null. */
  Mention before(List<Token> tokens, int verb) {
    int last = verb - 1;
    while (last >= 0 && phrase.isJoined(tokens, last) && has("auxiliaries", tokens, last)) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    if (!phrase.isJoined(tokens, last)) {
      return beforeTheComma(tokens, last);
    }
    Mention beside = endingAt(tokens, last);
    return beside == null ? besidePerfect(tokens, last) : beside;
  }

  /** {@code Die Ministerin hat am Montag gesagt}, {@code hat die Ministerin am Montag gesagt}. */
  private Mention besidePerfect(List<Token> tokens, int last) {
    for (int at = last; at > 0 && at > last - MAX_PHRASE_WORDS; at--) {
      if (has("perfect-auxiliaries", tokens, at)) {
        Mention before = phrase.isJoined(tokens, at - 1) ? endingAt(tokens, at - 1) : null;
        return before == null ? at(tokens, at + 1) : before;
      }
      if (!phrase.isJoined(tokens, at - 1)) {
        return null;
      }
    }
    return null;
  }

  /**
   * {@code Claimant Seventeen, the mayor, said} and {@code the mayor, Claimant Seventeen, said}.
   */
  private Mention beforeTheComma(List<Token> tokens, int last) {
    if (!words.is("speaker-beside-verb") || !isComma(tokens, last)) {
      return null;
    }
    for (int at = last - 1; at >= 0 && at > last - MAX_PHRASE_WORDS; at--) {
      if (!phrase.isJoined(tokens, at)) {
        Mention first = isComma(tokens, at) ? endingAt(tokens, at) : null;
        if (first == null || first.as() == Mention.As.NAME) {
          return first;
        }
        Mention named = withNameBehind(tokens, first);
        return named.end() == tokens.get(last).end() ? named : null;
      }
    }
    return null;
  }

  private boolean isComma(List<Token> tokens, int at) {
    return text.substring(tokens.get(at).end(), tokens.get(at + 1).start()).equals(", ");
  }

  private Mention endingAt(List<Token> tokens, int last) {
    Mention pronoun = pronoun(tokens, last);
    if (pronoun != null) {
      return pronoun;
    }
    for (int start = Math.max(0, last + 1 - MAX_PHRASE_WORDS); start <= last; start++) {
      if (mayBegin(tokens, start)) {
        Mention found = phrases.from(tokens, start, last + 1);
        if (found != null && found.end() == tokens.get(last).end()) {
          return found;
        }
      }
    }
    return null;
  }

  /** A phrase begins neither within other words nor behind a preposition. */
  private boolean mayBegin(List<Token> tokens, int start) {
    if (start == 0 || !phrase.isJoined(tokens, start - 1)) {
      return true;
    }
    String word = tokens.get(start - 1).lower();
    boolean linked = !words.is("nouns-have-capitals") && has("office-prepositions", tokens, start);
    if (linked || words.hasAny(NOT_BEFORE, word)) {
      return false;
    }
    return words.hasAny(List.of("sentence-starters", "not-names", "not-in-names"), word)
        || tokens.get(start - 1).isNumber()
        || has("articles", tokens, start);
  }

  private Mention pronoun(List<Token> tokens, int at) {
    String word = tokens.get(at).lower();
    for (String ending : words.all("subject-enclitics")) {
      if (word.endsWith("-" + ending)) {
        return pronoun(tokens.get(at), ending);
      }
    }
    return words.hasAny(List.of("pronouns.he", "pronouns.she"), word)
        ? pronoun(tokens.get(at), word)
        : null;
  }

  private static Mention pronoun(Token token, String word) {
    return new Mention(token.start(), token.end(), Mention.As.PRONOUN, word, List.of(), false);
  }

  /** The subject behind a reporting verb, with only function words between, or null. */
  Mention behind(List<Token> tokens, int verb) {
    int at = verb + 1;
    while (at < tokens.size()
        && at <= verb + MAX_GAP
        && phrase.isJoined(tokens, at - 1)
        && words.hasAny(BETWEEN, tokens.get(at).lower())) {
      at++;
    }
    return at(tokens, at);
  }

  /** The speaker behind "according to", in any case, or null. */
  Mention accordingTo(List<Token> tokens, int at) {
    int from = at;
    while (from < tokens.size() && from < at + 1 && has("according.prepositions", tokens, from)) {
      from++;
    }
    if (from >= tokens.size() || !phrase.isJoined(tokens, from - 1)) {
      return null;
    }
    Mention pronoun = pronoun(tokens, from);
    return pronoun != null
        ? pronoun
        : withNameBehind(tokens, phrases.from(tokens, from, tokens.size(), true));
  }

  /** The speaker before a postposition: {@code der Polizei zufolge}, or null. */
  Mention accordingToWhatIsBefore(List<Token> tokens, int at) {
    for (int start = Math.max(0, at - MAX_PHRASE_WORDS); start < at; start++) {
      if (mayBegin(tokens, start) && phrase.isJoined(tokens, at - 1)) {
        Mention found = phrases.from(tokens, start, at, true);
        if (found != null && found.end() == tokens.get(at - 1).end()) {
          return found;
        }
      }
    }
    return null;
  }

  /** The speaker at a token that only a space precedes, or null. */
  Mention at(List<Token> tokens, int at) {
    if (at >= tokens.size() || !phrase.isJoined(tokens, at - 1)) {
      return null;
    }
    Mention pronoun = pronoun(tokens, at);
    return pronoun != null
        ? pronoun
        : withNameBehind(tokens, phrases.from(tokens, at, tokens.size()));
  }

  /** {@code the prime minister, Claimant Seventeen}: a full name behind the comma wins. */
  private Mention withNameBehind(List<Token> tokens, Mention office) {
    if (office == null || office.as() != Mention.As.ROLE || !words.is("speaker-beside-verb")) {
      return office;
    }
    int last =
        IntStream.range(0, tokens.size() - 1)
            .filter(at -> tokens.get(at).end() == office.end())
            .findFirst()
            .orElse(-1);
    if (last < 0
        || !isComma(tokens, last)
        || words.is("nouns-have-capitals") && has("articles", tokens, last + 1)) {
      return office;
    }
    Mention named = phrases.from(tokens, last + 1, tokens.size());
    return named != null
            && named.as() == Mention.As.NAME
            && named.start() == tokens.get(last + 1).start()
            && named.name().indexOf(' ') > 0
        ? new Mention(
            named.start(), named.end(), named.as(), named.name(), office.epithets(), false)
        : office;
  }

  private boolean has(String list, List<Token> tokens, int at) {
    return words.has(list, tokens.get(at).lower());
  }
}
