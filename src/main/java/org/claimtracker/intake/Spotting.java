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
import org.claimtracker.language.text.Quotation;
import org.claimtracker.language.text.Quotations;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Sentences;

/** Splits a text into sentences and finds speaker, traits and score of each. */
public final class Spotting {

  /** A sentence with its speaker, traits and score. */
  public record Spotted(Sentence sentence, Speaker speaker, Traits traits, double score) {}

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

  /** Reads a text from start to end. */
  public static <E extends Exception> void read(
      String text, Locale language, Ranker ranker, Listener<E> listener) throws E {
    List<Paragraph> paragraphs = Paragraph.in(text);
    List<Sentence> sentences = Sentences.in(text, paragraphs, language);
    Lexicon words = Lexicon.of(language);
    List<Quotation> quotations = Quotations.in(text, paragraphs, words);
    List<Speaker> speakers = new Attribution(text, sentences, quotations, words).speakers();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      Speaker speaker = speakers.get(i);
      if (speaker == null && paragraphs.get(sentence.paragraph()).speaker() != null) {
        speaker = labelled(paragraphs.get(sentence.paragraph()).speaker());
      }
      Traits traits = Traits.of(sentence.text(), speaker, language);
      listener.read(new Spotted(sentence, speaker, traits, ranker.score(sentence.text(), traits)));
    }
  }

  private static Speaker labelled(String label) {
    return new Speaker(label, Speaker.Kind.PERSON, Speaker.By.LABEL);
  }
}
