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
  private final ReportingVerb verbs;
  private final VerbSubject subjects;
  private final Governed governed;
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
    this.governed = new Governed(text, words);
    Mentions finder = new Mentions(text, sentences, words);
    sentences.forEach(sentence -> mentions.add(finder.in(sentence)));
    this.cast =
        new CoreferenceResolver(mentions, words, mention -> !governed.isGoverned(mention, 0));
    this.saying = new ReportingVerbs(text, words);
    this.verbs = new ReportingVerb(text, words);
    this.subjects = new VerbSubject(text, words);
    this.declined = new InflectedSpeaker(text, words);
    this.uncapitalised = new UncasedScriptSpeaker(text, words);
  }

  /** Makes whom this sentence is about the antecedent of later pronouns. */
  void pass(int number) {
    int start = sentences.get(number).start();
    cast.pass();
    cast.comesUp(
        mentions.get(number).stream()
            .filter(mention -> outside.test(mention.start()) && !mention.possessive())
            .filter(mention -> !governed.isGoverned(mention, start))
            .toList());
  }

  /** The speaker reported between two offsets of a sentence, outside of quotations. */
  Speaker in(int number, int from, int to, boolean quoted) {
    if (verbs.isQuestion(sentences.get(number), outside)) {
      return null;
    }
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
      if (verbs.isAt(tokens, i, quoted)) {
        Speaker speaker = subject(number, from, tokens, i, behind);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
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
    Mention before = uncapitalised.beforePerfect(tokens, verb);
    return uncapitalised(number, before == null ? uncapitalised.behind(tokens, verb + 1) : before);
  }

  private Speaker subject(int number, int from, List<Token> tokens, int verb, boolean behind) {
    if (words.is("script-has-no-capitals")) {
      return subjectWithoutCapitals(number, tokens, verb);
    }
    Mention beside = agreeing(tokens, verb, saying.before(tokens, verb));
    Mention place = beside == null ? declined.inThePlaceOf(tokens, verb) : null;
    if (place != null) {
      return cast.meantBeside(place);
    }
    if (words.is("speaker-beside-verb")) {
      Mention found = beside == null ? agreeing(tokens, verb, saying.behind(tokens, verb)) : beside;
      return found == null ? null : cast.meantBeside(found);
    }
    if (beside != null && isByOffice(beside)) {
      return cast.meantBeside(beside);
    }
    Speaker named = namedBefore(number, from, tokens, verb);
    boolean inverted =
        words.has("speaker-behind-verb", "always")
            || behind && words.has("speaker-behind-verb", "behind")
            || verbs.isInverted(tokens, verb);
    return named == null && inverted ? namedBehind(number, tokens, verb) : named;
  }

  private Mention agreeing(List<Token> tokens, int verb, Mention mention) {
    return mention != null && verbs.agrees(tokens.get(verb), mention) ? mention : null;
  }

  private Speaker namedBefore(int number, int from, List<Token> tokens, int verb) {
    List<Mention> candidates =
        mentions.get(number).stream()
            .filter(mention -> mention.start() >= from && outside.test(mention.start()))
            .filter(
                mention -> mention.epithets().stream().noneMatch(word -> words.has("groups", word)))
            .toList();
    Mention subject = subjects.of(tokens, verb, candidates);
    if (agreeing(tokens, verb, subject) == null) {
      return null;
    }
    List<Mention> all = mentions.get(number);
    return meant(subject, all.subList(0, all.indexOf(subject)));
  }

  private Speaker namedBehind(int number, List<Token> tokens, int verb) {
    Mention beside = agreeing(tokens, verb, saying.behind(tokens, verb));
    if (beside != null && isByOffice(beside)) {
      return cast.meantBeside(beside);
    }
    int near = Math.min(tokens.size(), verb + 1 + NEAR);
    for (Mention candidate : mentions.get(number)) {
      if (candidate.start() >= tokens.get(verb).end()
          && candidate.start() <= tokens.get(near - 1).start()
          && mayHaveSaid(candidate, tokens)) {
        return verbs.agrees(tokens.get(verb), candidate) ? cast.meant(candidate) : null;
      }
    }
    return null;
  }

  private boolean mayHaveSaid(Mention mention, List<Token> tokens) {
    return outside.test(mention.start())
        && !mention.possessive()
        && !governed.isGoverned(mention, tokens.get(0).start());
  }

  /** A pronoun refers to somebody named in its own sentence first. */
  private Speaker meant(Mention mention, List<Mention> before) {
    if (mention.as() == Mention.As.PRONOUN) {
      int start = before.isEmpty() ? 0 : before.get(0).start() - 60;
      cast.comesUp(
          before.stream()
              .filter(other -> other.as() != Mention.As.PRONOUN && outside.test(other.start()))
              .filter(other -> !governed.isGoverned(other, Math.max(0, start)))
              .toList());
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

  /** The mention behind an offset of a sentence. */
  Speaker after(int number, int place, boolean genitive) {
    if (genitive) {
      List<Mention> after =
          mentions.get(number).stream().filter(mention -> mention.start() >= place).toList();
      return after.isEmpty() ? null : cast.meantInGenitive(text, place, after);
    }
    Mention next = new BehindPreposition(text, words).of(place, mentions.get(number));
    return next == null ? null : cast.meant(next);
  }
}
