package org.claimtracker.search.match;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.claim.PartialDate;
import org.claimtracker.evidence.WebPage;

/**
 * The input of a match: one text, or a page sentence by sentence.
 *
 * @param language as a BCP 47 tag; null to infer it from the script
 * @param most the maximum number of matches
 * @param page whether the texts are sentences of a page
 * @param statedOn when they were said or posted; null to take it from the text
 */
public record MatchInput(
    List<String> texts, String language, int most, boolean page, PartialDate statedOn) {

  private static final int MAX_SENTENCES = 60;

  /** Shorter sentences make no claim. */
  private static final int MIN_SENTENCE_LENGTH = 25;

  private static final int MAX_SENTENCE_LENGTH = 600;

  public static MatchInput text(String text, String language, int most) {
    return new MatchInput(List.of(text), language, most, false, null);
  }

  /** The same, said or posted then; null if that is unknown. */
  public MatchInput statedOn(PartialDate day) {
    return new MatchInput(texts, language, most, page, day);
  }

  Optional<StatedDays> day() {
    return Optional.ofNullable(statedOn).map(StatedDays::of);
  }

  /** One sentence of a page. */
  static MatchInput sentence(String text, String language, int most) {
    return new MatchInput(List.of(text), language, most, true, null);
  }

  /** The first meaningful sentences of a page. */
  public static MatchInput page(WebPage page, String language, int most) {
    Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    BreakIterator border = BreakIterator.getSentenceInstance(locale);
    List<String> sentences = new ArrayList<>();
    for (String paragraph : page.paragraphs()) {
      border.setText(paragraph);
      int begin = border.first();
      for (int end = border.next(); end != BreakIterator.DONE; end = border.next()) {
        String sentence = paragraph.substring(begin, end).strip();
        if (sentence.length() >= MIN_SENTENCE_LENGTH
            && sentence.length() <= MAX_SENTENCE_LENGTH
            && sentences.size() < MAX_SENTENCES
            && !sentences.contains(sentence)) {
          sentences.add(sentence);
        }
        begin = end;
      }
    }
    return new MatchInput(sentences, language, most, true, page.byline().publishedOn());
  }
}
