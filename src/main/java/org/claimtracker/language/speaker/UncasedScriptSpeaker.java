package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;

/**
 * Finds speakers in a script without capitals, such as Arabic: the words behind the verb, up to the
 * next part of the sentence. A name behind an office is only taken where the office's end is clear.
 */
final class UncasedScriptSpeaker {

  private static final int MAX_WORDS = 9;
  private static final int MAX_NAME_WORDS = 4;

  /** The article, with which offices and adjectives begin, but rarely names of people. */
  private static final String DEFINITE = "ال";

  /** The sign of adverbs such as "previously", which no name has. */
  private static final char TANWIN = '\u064B';

  private static final String TO = "ل";
  private static final String TO_THE = "لل";

  private final String text;
  private final Lexicon words;

  UncasedScriptSpeaker(String text, Lexicon words) {
    this.text = text;
    this.words = words;
  }

  /** The phrase that begins at a token or behind adverbs there, or null. */
  Mention behind(List<Token> tokens, int at) {
    int from = behindAdverbs(tokens, at);
    return from < tokens.size() ? from(tokens, from) : null;
  }

  private int behindAdverbs(List<Token> tokens, int from) {
    int at = from;
    while (at < tokens.size()
        && (tokens.get(at).text().indexOf(TANWIN) >= 0
            || words.has("adverbs", tokens.get(at).lower()))) {
      at++;
    }
    return at;
  }

  /** The phrase that begins at a token, or null. */
  private Mention from(List<Token> tokens, int from) {
    int end = endOf(tokens, from);
    if (end == from) {
      return null;
    }
    String first = tokens.get(from).lower();
    if (words.hasAny(List.of("pronouns.he", "pronouns.she"), first)) {
      return mention(Mention.As.PRONOUN, tokens, from, from + 1);
    }
    if (words.hasAny(List.of("institutions", "groups"), first)) {
      int definite = from;
      while (definite < end && !isDefinite(tokens, definite)) {
        definite++;
      }
      while (definite < end && isDefinite(tokens, definite)) {
        definite++;
      }
      return mention(Mention.As.UNNAMED, tokens, from, definite);
    }
    if (words.hasAny(List.of("roles", "titles"), first)) {
      int name = nameBehindOffice(tokens, from, end);
      return name < end
          ? mention(Mention.As.NAME, tokens, name, end, tokens.subList(from, name))
          : mention(Mention.As.ROLE, tokens, from, end, tokens.subList(from, end));
    }
    int said = behindAdverbs(tokens, end);
    boolean wholeName = end - from <= MAX_NAME_WORDS && isFollowedByWhatIsSaid(tokens, said);
    return wholeName && !isDefinite(tokens, from)
        ? mention(Mention.As.NAME, tokens, from, end)
        : null;
  }

  /**
   * Who has said something, "كانت سارة قد صرحت": between an auxiliary and its particle, or null.
   */
  Mention beforePerfect(List<Token> tokens, int verb) {
    if (verb < 3 || !words.has("perfect-particles", tokens.get(verb - 1).lower())) {
      return null;
    }
    for (int at = verb - 2; at >= 0 && at > verb - 2 - MAX_WORDS; at--) {
      if (words.has("perfect-auxiliaries", tokens.get(at).lower())) {
        Mention named = from(tokens.subList(0, verb - 1), at + 1);
        return named == null && verb - 2 - at <= MAX_NAME_WORDS && !isDefinite(tokens, at + 1)
            ? mention(Mention.As.NAME, tokens, at + 1, verb - 1)
            : named;
      }
    }
    return null;
  }

  /** The phrase at a token that may have the prefix "to": {@code لوزارة}, {@code للشرطة}. */
  Mention behindTo(List<Token> tokens, int from) {
    List<Token> without = new ArrayList<>(tokens);
    Token first = tokens.get(from);
    without.set(
        from,
        first.lower().startsWith(TO_THE)
            ? first.beginning(DEFINITE, TO_THE)
            : words.hasAny(List.of("institutions", "roles", "groups"), first.lower())
                ? first
                : first.beginning("", TO));
    return from(without, from);
  }

  /** Whether reported speech follows at a token without naming its speaker again. */
  boolean isSaidAt(List<Token> tokens, int at) {
    return at == tokens.size() || isFollowedByWhatIsSaid(tokens, at);
  }

  private boolean isFollowedByWhatIsSaid(List<Token> tokens, int at) {
    int from = tokens.get(at - 1).end();
    int to = at < tokens.size() ? tokens.get(at).start() : Math.min(text.length(), from + 3);
    return text.substring(from, to).chars().anyMatch(sign -> ":«\"“,،".indexOf(sign) >= 0)
        || at < tokens.size() && words.has("complementizers", tokens.get(at).lower());
  }

  private int endOf(List<Token> tokens, int from) {
    int end = from;
    while (end < Math.min(tokens.size(), from + MAX_WORDS)
        && (end == from || isJoined(tokens, end - 1))
        && !tokens.get(end).isNumber()
        && tokens.get(end).text().indexOf(TANWIN) < 0
        && !words.hasAny(
            List.of("name-ends", "reporting-verbs", "complementizers"), tokens.get(end).lower())
        && !(end > from && isSomethingElse(tokens, end))) {
      end++;
    }
    return end;
  }

  /** An addressee or a topic, not an adjective of the previous word. */
  private boolean isSomethingElse(List<Token> tokens, int at) {
    return tokens.get(at).lower().startsWith(TO_THE)
        || isDefinite(tokens, at - 1)
            && isDefinite(tokens, at)
            && !words.has("adjectives", tokens.get(at).lower());
  }

  /** The first word behind an office and its adjectives. */
  private int nameBehindOffice(List<Token> tokens, int from, int end) {
    int name = from + 1;
    while (name < end
        && (isDefinite(tokens, name)
            || words.hasAny(
                List.of("office-prepositions", "roles", "titles", "institutions"),
                tokens.get(name).lower()))) {
      name++;
    }
    boolean clear = isDefinite(tokens, name - 1) && end - name <= MAX_NAME_WORDS;
    return clear ? name : end;
  }

  private boolean isDefinite(List<Token> tokens, int at) {
    return tokens.get(at).lower().startsWith(DEFINITE);
  }

  private boolean isJoined(List<Token> tokens, int i) {
    return text.substring(tokens.get(i).end(), tokens.get(i + 1).start()).isBlank();
  }

  private Mention mention(Mention.As as, List<Token> tokens, int from, int to) {
    return mention(as, tokens, from, to, tokens.subList(from, from + 1));
  }

  private Mention mention(
      Mention.As as, List<Token> tokens, int from, int to, List<Token> epithets) {
    int start = tokens.get(from).start();
    int end = tokens.get(to - 1).end();
    return new Mention(
        start,
        end,
        as,
        tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" ")),
        epithets.stream().map(Token::lower).toList(),
        false);
  }
}
