package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds who said what: the one who stands with a word of saying beside a quotation, in the sentence
 * that leads to it, or before it in the same paragraph; or whom a sentence reports.
 */
final class Attribution {

  /** How many words may stand between "said" and the one who did. */
  private static final int NEAR = 5;

  /** Nobody quotes more often in one sentence; the work would grow with the square of it. */
  private static final int MOST_IN_A_SENTENCE = 20;

  private final String text;
  private final List<Sentence> sentences;
  private final List<Quotation> quotations;
  private final Lexicon words;
  private final List<List<Mention>> mentions = new ArrayList<>();
  private final Cast cast;
  private final Map<Quotation, Speaker> speakers = new HashMap<>();
  private Quotation last;
  private int lastParagraph = -1;

  Attribution(String text, List<Sentence> sentences, List<Quotation> quotations, Lexicon words) {
    this.text = text;
    this.sentences = sentences;
    this.quotations = quotations;
    this.words = words;
    Mentions finder = new Mentions(text, sentences, words);
    sentences.forEach(sentence -> mentions.add(finder.in(sentence)));
    this.cast = new Cast(mentions, words);
  }

  /** The speaker of each sentence, null where the text speaks itself. */
  List<Speaker> speakers() {
    List<Speaker> found = new ArrayList<>();
    int next = 0;
    for (int number = 0; number < sentences.size(); number++) {
      Sentence sentence = sentences.get(number);
      for (int inIt = 0;
          next < quotations.size() && quotations.get(next).start() < sentence.end();
          inIt++, next++) {
        attribute(quotations.get(next), number, inIt < MOST_IN_A_SENTENCE);
      }
      found.add(speaker(number));
      mentions.get(number).stream()
          .filter(mention -> isOutside(mention.start()) && !mention.possessive())
          .findFirst()
          .ifPresent(cast::comesUp);
    }
    return found;
  }

  private Speaker speaker(int number) {
    Sentence sentence = sentences.get(number);
    Quotation first = null;
    int quoted = 0;
    for (Quotation quotation : near(sentence.start(), sentence.end())) {
      int from = Math.max(quotation.start(), sentence.start());
      int to = Math.min(quotation.end(), sentence.end());
      if (from < to) {
        quoted += to - from;
        first = first == null ? quotation : first;
      }
    }
    if (first != null && speakers.get(first) != null) {
      boolean mostly = quoted * 2 > sentence.end() - sentence.start();
      return speakers.get(first).seen(mostly ? Speaker.By.QUOTED : Speaker.By.QUOTED_IN_PART);
    }
    return first == null ? saidIn(number, sentence.start(), sentence.end(), false) : null;
  }

  private void attribute(Quotation quotation, int number, boolean search) {
    int paragraph = sentences.get(number).paragraph();
    Speaker speaker = search ? found(quotation, number) : null;
    if (speaker == null && (quotation.goesOn() || lastParagraph == paragraph) && last != null) {
      speaker = speakers.get(last);
    }
    if (speaker == null && search && number > 0 && endsWithColon(sentences.get(number - 1))) {
      Sentence lead = sentences.get(number - 1);
      speaker = saidIn(number - 1, lead.start(), lead.end(), true);
    }
    speakers.put(quotation, speaker);
    last = quotation;
    lastParagraph = paragraph;
  }

  private Speaker found(Quotation quotation, int number) {
    Speaker speaker = behind(quotation, number);
    if (speaker == null) {
      speaker = saidIn(number, sentences.get(number).start(), quotation.start(), true);
    }
    return speaker == null ? between(quotation, number) : speaker;
  }

  /** {@code "...", said the mayor} and {@code "..." by the mayor}. */
  private Speaker behind(Quotation quotation, int number) {
    int at = number;
    while (at + 1 < sentences.size() && sentences.get(at).end() < quotation.end()) {
      at++;
    }
    Sentence sentence = sentences.get(at);
    if (!sentence.contains(quotation.end())) {
      return null;
    }
    List<Token> after = Token.in(text, quotation.end(), sentence.end());
    if (!after.isEmpty() && words.has("by", after.get(0).lower())) {
      return mentionAfter(at, after.get(0).end(), false);
    }
    boolean led = saidBefore(number, quotation.start());
    return led ? null : saidIn(at, quotation.end(), sentence.end(), true);
  }

  /** {@code «..., — сказав він. — ...»}: who said it stands between dashes within the marks. */
  private Speaker between(Quotation quotation, int number) {
    Sentence sentence = sentences.get(number);
    List<Token> tokens =
        Token.in(text, quotation.start(), Math.min(quotation.end(), sentence.end()));
    for (int i = 1; i < tokens.size(); i++) {
      String gap = text.substring(tokens.get(i - 1).end(), tokens.get(i).start());
      if (words.has("reporting", tokens.get(i).lower())
          && gap.chars().anyMatch(sign -> "—–―".indexOf(sign) >= 0)) {
        return mentionAfter(number, tokens.get(i).end(), false);
      }
    }
    return null;
  }

  private boolean saidBefore(int number, int place) {
    Sentence sentence = sentences.get(number);
    return saidIn(number, sentence.start(), place, true) != null;
  }

  private boolean endsWithColon(Sentence sentence) {
    return sentence.text().endsWith(":");
  }

  /** Who says something between two places of a sentence, outside of quotation marks. */
  private Speaker saidIn(int number, int from, int to, boolean quoted) {
    boolean behind = from > sentences.get(number).start();
    boolean genitive = words.has("genitive-follows-according", "yes");
    List<Token> tokens =
        Token.in(text, from, to).stream().filter(token -> isOutside(token.start())).toList();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).lower();
      boolean according =
          i + 1 < tokens.size() && words.has("according", word + "_" + tokens.get(i + 1).lower());
      if (according) {
        return mentionAfter(number, tokens.get(i + 1).end(), genitive);
      }
      if (words.has("reporting", word) || quoted && words.has("reporting.quoted", word)) {
        Speaker speaker = subject(number, from, tokens, i, behind);
        if (speaker != null) {
          return speaker;
        }
      }
    }
    return null;
  }

  private Speaker subject(int number, int from, List<Token> tokens, int verb, boolean behind) {
    List<Mention> candidates = mentions.get(number);
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Mention candidate = candidates.get(i);
      if (candidate.end() <= tokens.get(verb).start()
          && candidate.start() >= from
          && isOutside(candidate.start())
          && !candidate.possessive()
          && !followsAPreposition(tokens, candidate)) {
        return meant(candidate, candidates.subList(0, i));
      }
    }
    if (!words.has("inverted", "always") && !(behind && words.has("inverted", "behind"))) {
      return null;
    }
    int near = Math.min(tokens.size(), verb + 1 + NEAR);
    for (Mention candidate : candidates) {
      if (candidate.start() >= tokens.get(verb).end()
          && candidate.start() <= tokens.get(near - 1).start()
          && isOutside(candidate.start())
          && !candidate.possessive()
          && !followsAPreposition(tokens, candidate)) {
        return meant(candidate, List.of());
      }
    }
    return null;
  }

  /** A pronoun means somebody of its own sentence before anybody else. */
  private Speaker meant(Mention mention, List<Mention> before) {
    if (mention.as() == Mention.As.PRONOUN) {
      before.stream()
          .filter(other -> other.as() != Mention.As.PRONOUN && isOutside(other.start()))
          .findFirst()
          .ifPresent(cast::comesUp);
    }
    return cast.meant(mention);
  }

  private Speaker mentionAfter(int number, int place, boolean genitive) {
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
        return words.has("prepositions", token.lower());
      }
    }
    return false;
  }

  private boolean isOutside(int place) {
    return near(place, place + 1).isEmpty();
  }

  /** The quotations that touch a stretch of the text. */
  private List<Quotation> near(int from, int to) {
    int low = 0;
    int high = quotations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (quotations.get(middle).end() <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < quotations.size() && quotations.get(end).start() < to) {
      end++;
    }
    return quotations.subList(low, end);
  }
}
