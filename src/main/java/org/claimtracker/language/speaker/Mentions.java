package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * Finds the mentions of people and bodies in a text: runs of capitalised words, roles such as
 * {@code the Ukrainian leader}, and pronouns. The first word of a sentence, or a word of a headline
 * in title case, is only a name if it is one elsewhere.
 */
final class Mentions {

  private static final int MIN_HEADLINE_WORDS = 4;

  private final String text;
  private final Lexicon words;
  private final Set<String> namesElsewhere = new HashSet<>();
  private final Set<String> wordsElsewhere = new HashSet<>();

  Mentions(String text, List<Sentence> sentences, Lexicon words) {
    this.text = text;
    this.words = words;
    for (Sentence sentence : sentences) {
      List<Token> tokens = Token.in(text, sentence.start(), sentence.end());
      boolean headline = isHeadline(tokens);
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (!token.isCapitalised()) {
          wordsElsewhere.add(token.lower());
        } else if (!headline && !startsAnew(tokens, i)) {
          namesElsewhere.add(token.name());
        }
      }
    }
  }

  List<Mention> in(Sentence sentence) {
    List<Token> tokens = Token.in(text, sentence.start(), sentence.end());
    boolean headline = isHeadline(tokens);
    List<Mention> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      int next = i + 1;
      if (words.has("pronouns.he", token.lower()) || words.has("pronouns.she", token.lower())) {
        found.add(mention(Mention.As.PRONOUN, tokens, i, next, token.lower(), List.of()));
      } else if (isName(tokens, i, headline)) {
        next = endOfName(tokens, i, headline);
        if (leadsToARole(tokens, next)) {
          next++;
          List<String> epithets = tokens.subList(i, next).stream().map(Token::lower).toList();
          found.add(mention(Mention.As.ROLE, tokens, i, next, null, epithets));
        } else {
          found.add(named(tokens, i, next));
        }
      } else if (words.has("roles", token.lower()) && leadsToAName(tokens, i, headline)) {
        next = endOfName(tokens, i + 1, headline);
        found.add(named(tokens, i, next));
      } else if (words.has("roles", token.lower())) {
        found.add(mention(Mention.As.ROLE, tokens, i, next, token.text(), List.of(token.lower())));
      }
      i = next;
    }
    return found;
  }

  /** {@code Ukrainian} in "the Ukrainian leader" is not a name. */
  private boolean leadsToARole(List<Token> tokens, int at) {
    return at < tokens.size()
        && words.has("roles", tokens.get(at).lower())
        && !tokens.get(at - 1).isPossessive()
        && isJoined(tokens, at - 1);
  }

  /** {@code mayor} of "mayor Claimant Seventeen". */
  private boolean leadsToAName(List<Token> tokens, int i, boolean headline) {
    return i + 1 < tokens.size() && isJoined(tokens, i) && isName(tokens, i + 1, headline);
  }

  /** All Words But Function Words Are Capitalised. */
  private boolean isHeadline(List<Token> tokens) {
    return tokens.size() >= MIN_HEADLINE_WORDS
        && tokens.stream()
            .allMatch(
                token ->
                    token.isCapitalised()
                        || token.isNumber()
                        || words.has("prepositions", token.lower())
                        || words.has("sentence-starters", token.lower())
                        || words.has("office-prepositions", token.lower()));
  }

  /** Whether a token begins a sentence or a quotation, where a capital is no evidence of a name. */
  private boolean startsAnew(List<Token> tokens, int i) {
    if (i == 0) {
      return true;
    }
    String between = text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
    return between.chars().anyMatch(sign -> "\"“„«:‘'".indexOf(sign) >= 0);
  }

  private boolean isName(List<Token> tokens, int i, boolean headline) {
    Token token = tokens.get(i);
    boolean initial = token.isInitial(text) && leadsToACapital(tokens, i);
    if (!token.isCapitalised()
        || !initial && words.hasAny(List.of("sentence-starters", "not-names"), token.lower())) {
      return false;
    }
    if (headline) {
      return namesElsewhere.contains(token.name());
    }
    return !startsAnew(tokens, i)
        || namesElsewhere.contains(token.name())
        || words.has("titles", token.lower())
        || token.isAcronym()
        || !wordsElsewhere.contains(token.lower()) && isFollowedByANameOrSpeech(tokens, i);
  }

  /** {@code J. K. Rowling}, but not "I." at the end. */
  private boolean leadsToACapital(List<Token> tokens, int i) {
    return i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised() && isJoined(tokens, i);
  }

  private boolean isFollowedByANameOrSpeech(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    int end = endOfName(tokens, i, false);
    Token next = tokens.get(Math.min(end, tokens.size() - 1));
    return tokens.get(i + 1).isCapitalised() && isJoined(tokens, i)
        || tokens.subList(i, end).stream().anyMatch(at -> words.has("organisations", at.lower()))
        || words.has("reporting-verbs", next.lower())
        || words.has("auxiliaries", next.lower());
  }

  private int endOfName(List<Token> tokens, int from, boolean headline) {
    int end = from + 1;
    while (end < tokens.size()
        && !tokens.get(end - 1).isPossessive()
        && isJoined(tokens, end - 1)) {
      Token next = tokens.get(end);
      if (next.isCapitalised()
          && !words.has("not-names", next.lower())
          && (!headline || namesElsewhere.contains(next.name()))) {
        end++;
      } else if (joinsNames(tokens, end) && !headline) {
        end += 2;
      } else {
        break;
      }
    }
    return words.is("organisation-takes-genitive") && !headline && !tokens.get(from).isInitial(text)
        ? Organisation.end(tokens, from, end, at -> isJoined(tokens, at), words.all("not-in-names"))
        : end;
  }

  private boolean joinsNames(List<Token> tokens, int at) {
    Token particle = tokens.get(at);
    boolean joins =
        words.has("particles", particle.lower())
            || words.has("office-prepositions", particle.lower())
                && words.has("organisations", tokens.get(at - 1).lower())
            || words.has("office-prepositions", particle.lower())
                && words.has("roles", tokens.get(at - 1).lower());
    return joins
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isCapitalised()
        && isJoined(tokens, at - 1)
        && isJoined(tokens, at);
  }

  private boolean isJoined(List<Token> tokens, int i) {
    String between = text.substring(tokens.get(i).end(), tokens.get(i + 1).start());
    return PhraseWords.isGap(between) || between.equals(".") && tokens.get(i).isInitial(text);
  }

  /** A run of capitalised words: titles, if any, then the name. */
  private Mention named(List<Token> tokens, int from, int to) {
    int name = from;
    for (int i = from; i < to; i++) {
      boolean group =
          words.is("title-takes-genitive") && words.has("groups", tokens.get(i).lower());
      if (group || words.hasAny(List.of("titles", "roles"), tokens.get(i).lower())) {
        name = i + 1;
        if (name + 1 < to && words.has("office-prepositions", tokens.get(name).lower())) {
          name += 2;
        }
      }
    }
    if (words.is("title-takes-genitive") && name > from && to - name > 2) {
      name = to - (words.has("patronymics", tokens.get(to - 2).lower()) ? 3 : 2);
    }
    if (name == from && to - name > 2 && belongsToAnOffice(tokens, from)) {
      name++;
    }
    if (name > from && to - name == 1 && isAPlace(tokens.get(name))) {
      name = to;
    }
    if (words.is("organisation-takes-genitive")
        && to - name > 2
        && WordForm.isNameOfNobody(tokens.get(name).lower())
        && tokens.get(to - 1).isCapitalised()
        && !WordForm.isNameOfNobody(tokens.get(to - 1).lower())) {
      name++;
    }
    List<String> epithets =
        tokens.subList(from, Math.min(name, to)).stream().map(Token::lower).toList();
    return name < to
        ? mention(Mention.As.NAME, tokens, name, to, null, epithets)
        : mention(Mention.As.ROLE, tokens, from, to, null, epithets);
  }

  /** {@code Défense} in "ministre de la Défense Claimant Seventeen" is not part of the name. */
  private boolean belongsToAnOffice(List<Token> tokens, int from) {
    int at = from - 1;
    while (at > 0 && words.has("articles", tokens.get(at).lower())) {
      at--;
    }
    return words.is("speaker-beside-verb")
        && at >= 0
        && words.has("office-prepositions", tokens.get(at).lower());
  }

  /** {@code України} of "президент України". */
  private boolean isAPlace(Token token) {
    return words.is("title-takes-genitive")
        && (words.has("genitive-places", token.lower())
            || words.is("organisation-takes-genitive") && WordForm.isNameOfNobody(token.lower()));
  }

  private Mention mention(
      Mention.As as, List<Token> tokens, int from, int to, String name, List<String> epithets) {
    Token last = tokens.get(to - 1);
    String whole = PhraseWords.name(text, tokens.get(from), last);
    return new Mention(
        tokens.get(from).start(),
        last.end(),
        as,
        name == null ? whole : name,
        epithets,
        last.isPossessive());
  }
}
