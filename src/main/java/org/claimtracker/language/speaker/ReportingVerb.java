package org.claimtracker.language.speaker;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Token;

/** Tells verbs that report from the same words as participles, nouns and passives. */
record ReportingVerb(String text, Lexicon words) {

  private static final String QUESTION_MARKS = "?؟？;";

  /** {@code told}, but not {@code was told}, {@code the stated goal} and {@code is said to}. */
  boolean isAt(List<Token> tokens, int at, boolean quoted) {
    String word = tokens.get(at).lower();
    boolean reporting =
        words.has("reporting-verbs", word)
            || quoted && words.has("reporting-verbs.with-quotation", word);
    if (!reporting || at == 0 || mayBeANoun(tokens.get(at)) && !hasAClause(tokens, at)) {
      return reporting && at == 0;
    }
    String before = tokens.get(at - 1).lower();
    boolean joined = text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).isBlank();
    return !words.has("not-reporting-verbs", before + "_" + word)
        && !(joined && isDeterminer(before))
        && !isPassive(tokens, at);
  }

  /** {@code Prices fell, said Jane Roe}. */
  boolean isInverted(List<Token> tokens, int at) {
    return at > 0
        && at + 1 < tokens.size()
        && words.has("inverting-verbs", tokens.get(at).lower())
        && text.substring(tokens.get(at - 1).end(), tokens.get(at).start()).strip().equals(",")
        && tokens.get(at + 1).isCapitalised();
  }

  private boolean isDeterminer(String word) {
    return words.has("articles", word)
        && !words.hasAny(List.of("adverbs", "auxiliaries", "pronouns.he", "pronouns.she"), word);
  }

  private boolean isPassive(List<Token> tokens, int at) {
    int before = at - 1;
    while (before > 0 && words.has("adverbs", tokens.get(before).lower())) {
      before--;
    }
    return words.has("passive-auxiliaries", tokens.get(before).lower())
        && !words.has("reporting-participles", tokens.get(at).lower());
  }

  boolean mayBeANoun(Token verb) {
    return words.has("reporting-verbs.also-nouns", verb.lower());
  }

  /** A noun that looks like the verb is followed by no clause: "the Baltic states, such as". */
  boolean hasAClause(List<Token> tokens, int verb) {
    if (verb + 1 >= tokens.size()) {
      return true;
    }
    String between = text.substring(tokens.get(verb).end(), tokens.get(verb + 1).start());
    Token next = tokens.get(verb + 1);
    return between.chars().anyMatch(sign -> ":\"“„«".indexOf(sign) >= 0)
        || between.isBlank()
            && (words.hasAny(
                    List.of("complementizers", "pronouns.he", "pronouns.she", "clause-starters"),
                    next.lower())
                || next.isCapitalised() && !words.has("not-names", next.lower()));
  }

  /**
   * Whether a person may be the subject of a verb: {@code адвокат Примерова сообщил} is not hers.
   */
  boolean agrees(Token verb, Mention mention) {
    if (!words.is("verbs-have-gender") || mention.as() != Mention.As.NAME) {
      return true;
    }
    String surname = mention.surname().toLowerCase(Locale.ROOT);
    boolean he = words.has("surnames.he", surname);
    boolean she = words.has("surnames.she", surname);
    if (words.has("verbs.she", verb.lower())) {
      return !he || she;
    }
    if (words.has("verbs.plural", verb.lower())) {
      return !he && !she;
    }
    return !she || !words.has("verbs.he", verb.lower());
  }

  /** A question outside of quotations reports nothing. */
  boolean isQuestion(Sentence sentence, IntPredicate outside) {
    int last = sentence.end() - 1;
    while (last > sentence.start()
        && !Character.isLetterOrDigit(text.charAt(last))
        && QUESTION_MARKS.indexOf(text.charAt(last)) < 0) {
      last--;
    }
    char mark = text.charAt(last);
    boolean asks = mark == ';' ? words.is("semicolon-asks") : QUESTION_MARKS.indexOf(mark) >= 0;
    return asks && outside.test(last);
  }
}
