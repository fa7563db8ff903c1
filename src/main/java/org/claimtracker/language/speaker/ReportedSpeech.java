package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Token;

/** Finds the speaker of reported speech. */
final class ReportedSpeech {

  /** The maximum number of words between a reporting verb and its subject. */
  private static final int NEAR = 5;

  private final String text;
  private final List<Sentence> sentences;
  private final Lexicon words;
  private final IntPredicate outside;
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final CoreferenceResolver cast;
  private final ReportingVerbs saying;
  private final InflectedSpeaker declined;
  private final UncasedScriptSpeaker uncapitalised;
  private Speaker last;
  private int lastIn;

  /**
   * Collects the mentions of a text.
   *
   * @param outside whether an offset is outside of all quotations
   */
  ReportedSpeech(String text, List<Sentence> sentences, Lexicon words, IntPredicate outside) {
    this.text = text;
    this.sentences = sentences;
    this.words = words;
    this.outside = outside;
    Mentions finder = new Mentions(text, sentences, words);
    sentences.forEach(sentence -> mentions.add(finder.in(sentence)));
    this.cast = new CoreferenceResolver(mentions, words);
    this.saying = new ReportingVerbs(text, words);
    this.declined = new InflectedSpeaker(text, words);
    this.uncapitalised = new UncasedScriptSpeaker(text, words);
  }

  /** Makes the first one named in this sentence the antecedent of later pronouns. */
  void pass(int number) {
    mentions.get(number).stream()
        .filter(mention -> outside.test(mention.start()) && !mention.possessive())
        .findFirst()
        .ifPresent(cast::comesUp);
  }

  /** The speaker reported between two offsets of a sentence, outside of quotations. */
  Speaker in(int number, int from, int to, boolean quoted) {
    boolean behind = from > sentences.get(number).start();
    List<Token> tokens =
        Token.in(text, from, to).stream().filter(token -> outside.test(token.start())).toList();
    for (int i = 0; i < tokens.size(); i++) {
      Mention himOrHer = saying.accordingToHimOrHer(tokens, i);
      if (himOrHer != null) {
        return cast.meant(himOrHer);
      }
      int according = saying.according(tokens, i);
      if (according > 0) {
        return accordingTo(number, tokens, i + according);
      }
      if (words.has("according.postpositions", tokens.get(i).lower())) {
        Mention before = saying.accordingToWhatIsBefore(tokens, i);
        return before == null ? null : cast.meantBeside(before);
      }
      if (isSaying(tokens, i, quoted)) {
        Speaker speaker = subject(number, from, tokens, i, behind);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
  }

  /** {@code told}, but not {@code was told}. */
  private boolean isSaying(List<Token> tokens, int at, boolean quoted) {
    String word = tokens.get(at).lower();
    boolean saying =
        words.has("reporting-verbs", word)
            || quoted && words.has("reporting-verbs.with-quotation", word);
    return saying
        && (at == 0 || !words.has("not-reporting-verbs", tokens.get(at - 1).lower() + "_" + word));
  }

  private Speaker accordingTo(int number, List<Token> tokens, int at) {
    if (words.is("script-has-no-capitals")) {
      return uncapitalised(number, at < tokens.size() ? uncapitalised.behindTo(tokens, at) : null);
    }
    Mention unnamed = declined.of(tokens, at);
    if (unnamed != null) {
      return cast.meantBeside(unnamed);
    }
    Mention beside = saying.accordingTo(tokens, at);
    if (words.is("according-takes-genitive") && words.is("speaker-beside-verb")) {
      return beside == null ? null : cast.meantInAnotherCase(beside);
    }
    if (beside != null && (words.is("speaker-beside-verb") || isByOffice(beside))) {
      return cast.meantBeside(beside);
    }
    return words.is("speaker-beside-verb")
        ? null
        : after(number, tokens.get(at - 1).end(), words.is("according-takes-genitive"));
  }

  private static boolean isByOffice(Mention mention) {
    return mention.as() == Mention.As.UNNAMED
        || mention.as() == Mention.As.ROLE
        || mention.as() == Mention.As.NAME && !mention.epithets().isEmpty();
  }

  private Speaker uncapitalised(int number, Mention mention) {
    Speaker speaker = mention == null ? null : cast.meantBeside(mention);
    if (speaker != null) {
      last = speaker;
      lastIn = number;
    }
    return speaker;
  }

  /** The subject behind a verb; the previous speaker if there is none. */
  private Speaker subjectWithoutCapitals(int number, List<Token> tokens, int verb) {
    boolean sameAsBefore =
        words.has("reporting-verbs.same-speaker", tokens.get(verb).lower())
            && uncapitalised.isSaidAt(tokens, verb + 1)
            && last != null
            && number - lastIn <= 2;
    if (sameAsBefore) {
      lastIn = number;
      return last;
    }
    return uncapitalised(
        number, verb + 1 < tokens.size() ? uncapitalised.from(tokens, verb + 1) : null);
  }

  private Speaker subject(int number, int from, List<Token> tokens, int verb, boolean behind) {
    if (words.is("script-has-no-capitals")) {
      return subjectWithoutCapitals(number, tokens, verb);
    }
    Mention beside = saying.before(tokens, verb);
    Mention place = beside == null ? declined.inThePlaceOf(tokens, verb) : null;
    if (place != null) {
      return cast.meantBeside(place);
    }
    if (words.is("speaker-beside-verb")) {
      Mention found = beside == null ? saying.behind(tokens, verb) : beside;
      return found == null ? null : cast.meantBeside(found);
    }
    if (beside != null && isByOffice(beside)) {
      return cast.meantBeside(beside);
    }
    Speaker named = namedBefore(number, from, tokens, verb);
    boolean inverted =
        words.has("speaker-behind-verb", "always")
            || behind && words.has("speaker-behind-verb", "behind");
    return named == null && inverted ? namedBehind(number, tokens, verb) : named;
  }

  private Speaker namedBefore(int number, int from, List<Token> tokens, int verb) {
    List<Mention> candidates = mentions.get(number);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Mention candidate = candidates.get(i);
      if (candidate.end() <= tokens.get(verb).start()
          && candidate.start() >= from
          && mayHaveSaid(candidate, tokens)
          && candidate.epithets().stream().noneMatch(word -> words.has("groups", word))) {
        return meant(candidate, candidates.subList(0, i));
      }
    }
    return null;
  }

  private Speaker namedBehind(int number, List<Token> tokens, int verb) {
    Mention beside = saying.behind(tokens, verb);
    if (beside != null && isByOffice(beside)) {
      return cast.meantBeside(beside);
    }
    int near = Math.min(tokens.size(), verb + 1 + NEAR);
    for (Mention candidate : mentions.get(number)) {
      if (candidate.start() >= tokens.get(verb).end()
          && candidate.start() <= tokens.get(near - 1).start()
          && mayHaveSaid(candidate, tokens)) {
        return cast.meant(candidate);
      }
    }
    return null;
  }

  private boolean mayHaveSaid(Mention mention, List<Token> tokens) {
    return outside.test(mention.start())
        && !mention.possessive()
        && !followsAPreposition(tokens, mention);
  }

  /** A pronoun refers to somebody named in its own sentence first. */
  private Speaker meant(Mention mention, List<Mention> before) {
    if (mention.as() == Mention.As.PRONOUN) {
      before.stream()
          .filter(other -> other.as() != Mention.As.PRONOUN && outside.test(other.start()))
          .findFirst()
          .ifPresent(cast::comesUp);
    }
    return cast.meant(mention);
  }

  /** The speaker of a reporting clause within speech: {@code — сказав міністр. —}. */
  Speaker inserted(int number, List<Token> tokens, int verb) {
    Mention beside = saying.behind(tokens, verb);
    if (!words.is("speaker-beside-verb") && (beside == null || !isByOffice(beside))) {
      return after(number, tokens.get(verb).end(), false);
    }
    if (beside == null) {
      Mention before = saying.before(tokens, verb);
      beside = before != null && before.as() == Mention.As.PRONOUN ? before : null;
    }
    return beside == null ? null : cast.meantBeside(beside);
  }

  /** The first mention behind an offset of a sentence. */
  Speaker after(int number, int place, boolean genitive) {
    List<Mention> after =
        mentions.get(number).stream().filter(mention -> mention.start() >= place).toList();
    if (after.isEmpty()) {
      return null;
    }
    return genitive ? cast.meantInGenitive(text, place, after) : cast.meant(after.get(0));
  }

  private boolean followsAPreposition(List<Token> tokens, Mention mention) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.end() <= mention.start()
          && !words.has("articles", token.lower())
          && !mention.epithets().contains(token.lower())) {
        return words.hasAny(List.of("prepositions", "negative-determiners"), token.lower());
      }
    }
    return false;
  }
}
