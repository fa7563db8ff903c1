package org.claimtracker.language.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Quotation;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Token;

/**
 * Attributes sentences to speakers: by a reporting clause beside a quotation, in the sentence that
 * introduces it or earlier in the paragraph, or by reported speech.
 */
public final class Attribution {

  /** No real sentence has more quotations, and the effort grows with their square. */
  private static final int MAX_PER_SENTENCE = 20;

  private final String text;
  private final List<Sentence> sentences;
  private final List<Quotation> quotations;
  private final Lexicon words;
  private final ReportedSpeech reports;
  private final Map<Quotation, Speaker> speakers = new HashMap<>();
  private Quotation last;
  private int lastParagraph = -1;

  public Attribution(
      String text, List<Sentence> sentences, List<Quotation> quotations, Lexicon words) {
    this.text = text;
    this.sentences = sentences;
    this.quotations = quotations;
    this.words = words;
    this.reports = new ReportedSpeech(text, sentences, words, this::isOutside);
  }

  /** The speaker of each sentence; null for the author's own text. */
  public List<Speaker> speakers() {
    List<Speaker> found = new ArrayList<>();
    int next = 0;
    for (int number = 0; number < sentences.size(); number++) {
      Sentence sentence = sentences.get(number);
      for (int inIt = 0;
          next < quotations.size() && quotations.get(next).start() < sentence.end();
          inIt++, next++) {
        attribute(quotations.get(next), number, inIt < MAX_PER_SENTENCE);
      }
      found.add(speaker(number));
      reports.pass(number);
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
    return first == null ? reports.in(number, sentence.start(), sentence.end(), false) : null;
  }

  private void attribute(Quotation quotation, int number, boolean search) {
    int paragraph = sentences.get(number).paragraph();
    Speaker speaker = search ? found(quotation, number) : null;
    if (speaker == null && (quotation.goesOn() || lastParagraph == paragraph) && last != null) {
      speaker = speakers.get(last);
    }
    if (speaker == null && search && number > 0 && endsWithColon(sentences.get(number - 1))) {
      Sentence lead = sentences.get(number - 1);
      speaker = reports.in(number - 1, lead.start(), lead.end(), true);
    }
    speakers.put(quotation, speaker);
    last = quotation;
    lastParagraph = paragraph;
  }

  private Speaker found(Quotation quotation, int number) {
    Speaker speaker = behind(quotation, number);
    if (speaker == null) {
      speaker = reports.in(number, sentences.get(number).start(), quotation.start(), true);
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
    if (!after.isEmpty() && words.has("byline-prepositions", after.get(0).lower())) {
      return reports.after(at, after.get(0).end(), false);
    }
    boolean led = saidBefore(number, quotation.start());
    return led ? null : reports.in(at, quotation.end(), sentence.end(), true);
  }

  /** {@code «..., — сказав він. — ...»}: a reporting clause between dashes within the marks. */
  private Speaker between(Quotation quotation, int number) {
    Sentence sentence = sentences.get(number);
    List<Token> tokens =
        Token.in(text, quotation.start(), Math.min(quotation.end(), sentence.end()));
    String marks = words.is("commas-enclose-reporting-clause") ? "—–―," : "—–―";
    for (int i = 1; i < tokens.size(); i++) {
      if (words.has("reporting-verbs", tokens.get(i).lower())) {
        int first = i;
        while (first > 1 && words.has("auxiliaries", tokens.get(first - 1).lower())) {
          first--;
        }
        String gap = text.substring(tokens.get(first - 1).end(), tokens.get(first).start());
        if (gap.chars().anyMatch(sign -> marks.indexOf(sign) >= 0)) {
          return reports.inserted(number, tokens, i);
        }
      }
    }
    return null;
  }

  private boolean saidBefore(int number, int place) {
    Sentence sentence = sentences.get(number);
    return reports.in(number, sentence.start(), place, true) != null;
  }

  private boolean endsWithColon(Sentence sentence) {
    return sentence.text().endsWith(":");
  }

  private boolean isOutside(int place) {
    return near(place, place + 1).isEmpty();
  }

  /** The quotations that overlap a stretch of the text. */
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
