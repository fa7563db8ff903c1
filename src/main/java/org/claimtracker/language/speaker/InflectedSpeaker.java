package org.claimtracker.language.speaker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * Recognises unnamed people and bodies in oblique cases of Ukrainian and Russian: {@code за даними
 * поліції}, {@code в полиции сообщили}. They are returned in the nominative, by the Ukrainian
 * dictionary and the Russian word lists.
 */
final class InflectedSpeaker {

  private static final int MAX_WORDS = 8;

  private final String text;
  private final Lexicon words;

  InflectedSpeaker(String text, Lexicon words) {
    this.text = text;
    this.words = words;
  }

  /** The phrase in the genitive at a token, or null. */
  Mention of(List<Token> tokens, int at) {
    return words.is("according-takes-genitive")
        ? at(tokens, at, tokens.size(), WordForm.GENITIVE)
        : null;
  }

  /** {@code У поліції повідомили} and {@code повідомили в поліції}, or null. */
  Mention inThePlaceOf(List<Token> tokens, int verb) {
    if (!words.has("reporting-verbs.plural", tokens.get(verb).lower())) {
      return null;
    }
    for (int at = verb - 1; at >= 0 && at >= verb - MAX_WORDS && isJoined(tokens, at); at--) {
      if (words.has("locative-prepositions", tokens.get(at).lower())) {
        return at(tokens, at + 1, verb, WordForm.LOCATIVE);
      }
    }
    int next = verb + 1;
    while (next < tokens.size()
        && next < verb + 3
        && isJoined(tokens, next - 1)
        && words.hasAny(List.of("not-in-names", "auxiliaries"), tokens.get(next).lower())) {
      next++;
    }
    boolean place =
        next < tokens.size()
            && isJoined(tokens, next - 1)
            && words.has("locative-prepositions", tokens.get(next).lower());
    return place ? at(tokens, next + 1, tokens.size(), WordForm.LOCATIVE) : null;
  }

  private Mention at(List<Token> tokens, int from, int most, String inCase) {
    int end = from;
    while (end < Math.min(most, from + MAX_WORDS)
        && (end == from || isJoined(tokens, end - 1))
        && belongs(tokens.get(end))) {
      end++;
    }
    if (end == from) {
      return null;
    }
    return words.is("organisation-takes-genitive")
        ? inUkrainian(tokens, from, end, inCase)
        : inRussian(tokens, from, end, inCase);
  }

  private Mention inRussian(List<Token> tokens, int from, int end, String inCase) {
    String list =
        inCase.equals(WordForm.GENITIVE) ? "institutions.genitive" : "institutions.locative";
    String head = words.given(list, tokens.get(from).lower()).orElse(null);
    boolean named = end - from > 1 && isAnOffice(head) && tokens.get(end - 1).isCapitalised();
    return head == null || named ? null : mention(tokens, from, end, head);
  }

  private Mention inUkrainian(List<Token> tokens, int from, int end, String inCase) {
    if (inCase.equals(WordForm.GENITIVE) && tokens.get(from).isCapitalised()) {
      return null;
    }
    String first = tokens.get(from).lower();
    String head =
        oneOf("groups", first, inCase).or(() -> oneOf("roles", first, inCase)).orElse(null);
    if (head != null) {
      int tail = from + 1;
      while (tail < end && Organisation.mayStandInGenitive(tokens.get(tail).lower())) {
        tail++;
      }
      boolean named =
          tail < end && tokens.get(tail).isCapitalised()
              || tokens.get(tail - 1).isCapitalised()
                  && !WordForm.isNameOfNobody(tokens.get(tail - 1).lower());
      return isAnOffice(head) && named ? null : mention(tokens, from, tail, head);
    }
    Mention body = institution(tokens, from, end, inCase);
    return body == null && inCase.equals(WordForm.LOCATIVE)
        ? oneOf("institutions", first, inCase)
            .map(name -> mention(tokens, from, from + 1, name))
            .orElse(null)
        : body;
  }

  private Mention institution(List<Token> tokens, int from, int end, String inCase) {
    Token first = tokens.get(from);
    boolean acronym =
        inCase.equals(WordForm.LOCATIVE)
            && first.text().length() > 1
            && first.text().equals(first.text().toUpperCase(Locale.ROOT));
    if (acronym) {
      return mention(tokens, from, from + 1, first.text());
    }
    List<String> all = tokens.subList(from, end).stream().map(Token::lower).toList();
    int length = Organisation.length(all, inCase);
    if (length == 0) {
      return null;
    }
    String phrase = text.substring(first.start(), tokens.get(from + length - 1).end());
    String name = Organisation.nominative(phrase, inCase).filter(this::isABody).orElse(null);
    return name == null
        ? null
        : new Mention(
            first.start(),
            tokens.get(from + length - 1).end(),
            Mention.As.UNNAMED,
            name,
            all,
            false);
  }

  private boolean isABody(String name) {
    return Token.in(name, 0, name.length()).stream()
        .anyMatch(word -> words.hasAny(List.of("institutions", "organisations"), word.lower()));
  }

  /** The head in the nominative, its complement as written. */
  private Mention mention(List<Token> tokens, int from, int end, String head) {
    Token first = tokens.get(from);
    String written = text.substring(first.end(), tokens.get(end - 1).end());
    return new Mention(
        first.start(),
        tokens.get(end - 1).end(),
        isAnOffice(head) ? Mention.As.ROLE : Mention.As.UNNAMED,
        likeBefore(first.text(), head) + written,
        Token.in(head + written, 0, head.length() + written.length()).stream()
            .map(Token::lower)
            .toList(),
        false);
  }

  private boolean belongs(Token token) {
    boolean joins =
        words.is("organisation-takes-genitive") && Organisation.JOINING.contains(token.lower());
    return !token.isNumber()
        && (joins || !words.hasAny(List.of("sentence-starters", "prepositions"), token.lower()))
        && !words.hasAny(List.of("not-in-names", "not-names", "reporting-verbs"), token.lower());
  }

  private boolean isAnOffice(String head) {
    return head != null && words.has("roles", head) && !words.has("groups", head);
  }

  /** The word of a list with the same lemma. */
  private Optional<String> oneOf(String list, String word, String inCase) {
    var stems =
        WordForm.of(word).stream()
            .filter(form -> form.is("noun") && form.stands(inCase))
            .map(WordForm::stem)
            .collect(Collectors.toSet());
    return stems.isEmpty()
        ? Optional.empty()
        : words.all(list).stream()
            .filter(
                known ->
                    WordForm.of(known).stream()
                        .anyMatch(
                            form ->
                                form.stands(WordForm.NOMINATIVE) && stems.contains(form.stem())))
            .sorted()
            .findFirst();
  }

  private static String likeBefore(String written, String word) {
    return Character.isUpperCase(written.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  private boolean isJoined(List<Token> tokens, int i) {
    return text.substring(tokens.get(i).end(), tokens.get(i + 1).start()).isBlank();
  }
}
