package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.language.speaker.Attribution;
import org.claimtracker.language.speaker.Speaker;
import org.claimtracker.language.text.Lexicon;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.ParsedText;
import org.claimtracker.language.text.Quotation;
import org.claimtracker.language.text.Quotations;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Sentences;
import org.claimtracker.language.text.TranscriptLabels;

/** Splits a text into sentences and finds speaker, traits and score of each. */
public final class Spotting {

  /**
   * A sentence with its speaker, traits and score.
   *
   * @param at offset into the recording in milliseconds; null where the text has no stamps
   */
  public record Spotted(Sentence sentence, Speaker speaker, Traits traits, double score, Long at) {}

  /** Receives each sentence as soon as it is read. */
  public interface Listener<E extends Exception> {
    void read(Spotted sentence) throws E;
  }

  private Spotting() {}

  public static List<Spotted> in(String text, Locale language, Ranker ranker) {
    List<Spotted> found = new ArrayList<>();
    read(text, language, ranker, found::add);
    return found;
  }

  static List<Spotted> in(ParsedText text, Locale language, Ranker ranker) {
    List<Spotted> found = new ArrayList<>();
    read(text, language, ranker, found::add);
    return found;
  }

  public static <E extends Exception> void read(
      String text, Locale language, Ranker ranker, Listener<E> listener) throws E {
    read(ParsedText.of(text), language, ranker, listener);
  }

  /** Reads a text from start to end. */
  static <E extends Exception> void read(
      ParsedText parsed, Locale language, Ranker ranker, Listener<E> listener) throws E {
    List<Paragraph> paragraphs = parsed.paragraphs();
    List<Sentence> sentences = Sentences.in(parsed.text(), paragraphs, language);
    Lexicon words = Lexicon.of(language);
    String text = parsed.text().replaceAll("[\\n\\r\u0085\u2028]", " ");
    List<Quotation> quotations = Quotations.in(text, paragraphs, words);
    List<Speaker> speakers = new Attribution(text, sentences, quotations, words).speakers();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Speaker speaker = speakers.get(i);
      if (speaker == null) {
        speaker = labelled(paragraphs.get(sentence.paragraph()).speaker());
      }
      Traits traits = Traits.of(sentence.text(), speaker, language);
      listener.read(
          new Spotted(
              sentence,
              speaker,
              traits,
              ranker.score(sentence.text(), traits),
              parsed.at(sentence.start())));
    }
  }

  /** "Q" and "Answer" name nobody. */
  private static Speaker labelled(String label) {
    return label == null || TranscriptLabels.isQuestionOrAnswer(label)
        ? null
        : new Speaker(label, Speaker.Kind.PERSON, Speaker.By.LABEL);
  }
}
