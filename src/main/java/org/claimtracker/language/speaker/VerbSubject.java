package org.claimtracker.language.speaker;

import java.util.List;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Token;
import org.claimtracker.language.text.WordForm;

/**
 * Finds which mention before a reporting verb is its subject, where the word order tells: the one
 * right before it, with adverbs and prepositional phrases between, the head of an apposition, or
 * the one with whom the sentence begins. Any other noun before the verb is somebody unknown.
 */
final class VerbSubject {

  private static final int MAX_ADVERBS = 4;

  /** Words of a prepositional phrase before its noun. */
  private static final int MAX_PHRASE = 3;

  private final String text;
  private final Lexicon words;
  private final ReportingVerb verbs;
  private final Governed governed;

  VerbSubject(String text, Lexicon words) {
    this.text = text;
    this.words = words;
    this.verbs = new ReportingVerb(text, words);
    this.governed = new Governed(text, words);
  }

  /**
   * The subject, or null.
   *
   * @param tokens of the sentence outside quotations
   * @param mentions of the sentence that may be subjects
   */
  Mention of(List<Token> tokens, int verb, List<Mention> mentions) {
    int last = behindAdverbs(tokens, verb - 1);
    if (last < 0 || isNegated(tokens, last, verb)) {
      return null;
    }
    boolean noun = verbs.mayBeANoun(tokens.get(verb));
    if (noun && (last != verb - 1 || !verbs.hasAClause(tokens, verb))) {
      return null;
    }
    if (gap(tokens, last).indexOf(',') >= 0) {
      boolean participle = words.has("reporting-participles", tokens.get(verb).lower());
      return participle ? first(tokens, verb, mentions) : beforeApposition(tokens, last, mentions);
    }
    if (gap(tokens, last).chars().anyMatch(sign -> ";:()—–".indexOf(sign) >= 0)) {
      return null;
    }
    String word = tokens.get(last).lower();
    if (words.has("coordinating-conjunctions", word)) {
      return first(tokens, last, mentions);
    }
    if (words.has("relative-pronouns", word)) {
      return last > 0 && gap(tokens, last - 1).strip().matches(",?") && !noun
          ? endingAt(tokens, last - 1, mentions)
          : null;
    }
    if (words.has("infinitive-particles", word)) {
      return last > 0 ? endingAt(tokens, last - 1, mentions) : null;
    }
    if (words.has("documents", word) && behindPreposition(tokens, last) < 0) {
      return owner(tokens, last, mentions);
    }
    Mention subject = beforePhrases(tokens, last, mentions);
    boolean nobody =
        subject != null
            && (noun && isArticled(tokens, subject)
                || isConditional(tokens, subject)
                || isGroup(subject));
    return nobody ? null : subject;
  }

  private int behindAdverbs(List<Token> tokens, int from) {
    int at = from;
    while (at >= 0
        && at > from - MAX_ADVERBS
        && gap(tokens, at).isBlank()
        && (words.hasAny(
            List.of("auxiliaries", "adverbs", "addressees"), tokens.get(at).lower()))) {
      at--;
    }
    return at;
  }

  private boolean isNegated(List<Token> tokens, int last, int verb) {
    return tokens.subList(last, verb).stream()
        .anyMatch(token -> words.has("not-reporting-before", token.lower()));
  }

  /** {@code whether Roe said}. */
  private boolean isConditional(List<Token> tokens, Mention mention) {
    int at = indexOfStart(tokens, mention) - 1;
    return at >= 0 && words.has("conditional-conjunctions", tokens.get(at).lower());
  }

  /** {@code Соратники Прикладенка}: a person's name with a noun in the plural before it. */
  private boolean isGroup(Mention mention) {
    int space = mention.name().indexOf(' ');
    return words.is("organisation-takes-genitive")
        && mention.as() == Mention.As.NAME
        && space > 0
        && WordForm.isGroup(mention.name().substring(0, space));
  }

  /** {@code the Baltic} in "the Baltic states". */
  private boolean isArticled(List<Token> tokens, Mention mention) {
    int at = indexOfStart(tokens, mention) - 1;
    return mention.as() == Mention.As.NAME
        && mention.epithets().isEmpty()
        && at >= 0
        && words.has("articles", tokens.get(at).lower());
  }

  /** {@code ARI} of "ARI's latest report said". */
  private Mention owner(List<Token> tokens, int document, List<Mention> mentions) {
    for (int at = document - 1; at >= 0 && at >= document - MAX_PHRASE; at--) {
      if (!gap(tokens, at).isBlank()) {
        return null;
      }
      Mention owner = endingAt(tokens, at, mentions);
      if (owner != null) {
        return owner.possessive() ? owner : null;
      }
    }
    return null;
  }

  /** {@code Jane Roe of Exampleton on Monday said}. */
  private Mention beforePhrases(List<Token> tokens, int last, List<Mention> mentions) {
    int at = last;
    while (at >= 0) {
      Mention mention = endingAt(tokens, at, mentions);
      if (mention != null && mention.possessive()) {
        return null;
      }
      if (mention != null) {
        int start = indexOfStart(tokens, mention);
        boolean phrase = governed.isGoverned(mention, tokens.get(0).start());
        boolean clause = phrase && at == last && beginsAClause(tokens, start - 1);
        if (!phrase || clause) {
          return mention;
        }
        at = behindPreposition(tokens, start - 1);
      } else {
        at = behindPreposition(tokens, at);
      }
      if (at >= 0 && !gap(tokens, at).isBlank()) {
        return null;
      }
    }
    return null;
  }

  /** {@code after} in "after Jane Roe said". */
  private boolean beginsAClause(List<Token> tokens, int at) {
    return at >= 0
        && words.has("clause-prepositions", tokens.get(at).lower())
        && (at == 0 || !gap(tokens, at - 1).isBlank());
  }

  /** The word before the preposition of a phrase that ends at a token, -1 if there is none. */
  private int behindPreposition(List<Token> tokens, int end) {
    for (int at = end; at > 0 && at > end - MAX_PHRASE - 1; at--) {
      if (words.hasAny(List.of("prepositions", "office-prepositions"), tokens.get(at).lower())) {
        return at - 1;
      }
      if (!gap(tokens, at - 1).isBlank()) {
        return -1;
      }
    }
    return -1;
  }

  /** {@code Paul Roe, an adviser to Tom Low, said}: Paul Roe, with whom a part begins. */
  private Mention beforeApposition(List<Token> tokens, int last, List<Mention> mentions) {
    Mention subject = null;
    int behind = -1;
    for (int at = last - 1; at >= 0; at--) {
      if (gap(tokens, at).strip().equals(",")) {
        Mention head = endingAt(tokens, at, mentions);
        if (head != null && !head.possessive() && beginsAPart(tokens, head)) {
          subject = head;
          behind = at + 1;
        }
      }
    }
    boolean named = subject != null && subject.as() == Mention.As.ROLE;
    Mention name = named ? endingAt(tokens, last, mentions) : null;
    return name != null && name.as() == Mention.As.NAME && indexOfStart(tokens, name) == behind
        ? name
        : subject;
  }

  private boolean beginsAPart(List<Token> tokens, Mention head) {
    for (int at = indexOfStart(tokens, head) - 1; at >= 0; at--) {
      if (!gap(tokens, at).isBlank()) {
        return true;
      }
      if (words.hasAny(
          List.of("prepositions", "auxiliaries", "event-verbs", "relative-pronouns"),
          tokens.get(at).lower())) {
        return false;
      }
    }
    return true;
  }

  /** Whom the sentence begins with, as the subject of a further verb. */
  private Mention first(List<Token> tokens, int before, List<Mention> mentions) {
    return mentions.stream()
        .filter(mention -> mention.end() <= tokens.get(before).start())
        .filter(mention -> !mention.possessive())
        .filter(mention -> !governed.isGoverned(mention, tokens.get(0).start()))
        .findFirst()
        .filter(mention -> beginsAPart(tokens, mention))
        .orElse(null);
  }

  private Mention endingAt(List<Token> tokens, int at, List<Mention> mentions) {
    int end = tokens.get(at).end();
    return mentions.stream()
        .filter(mention -> mention.start() <= tokens.get(at).start() && mention.end() == end)
        .findFirst()
        .orElse(null);
  }

  private static int indexOfStart(List<Token> tokens, Mention mention) {
    int at = 0;
    while (at < tokens.size() && tokens.get(at).start() < mention.start()) {
      at++;
    }
    return at;
  }

  /** What stands between a token and the next one, outside quotations or not. */
  private String gap(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size()) {
      return "";
    }
    Token token = tokens.get(at);
    int end = token.text().endsWith(",") ? token.end() - 1 : token.end();
    return text.substring(end, tokens.get(at + 1).start());
  }
}
