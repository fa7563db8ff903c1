package org.claimtracker.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.common.Problems;

/** Makes a text to read of what somebody gives. */
@ApplicationScoped
class Reading {

  private static final int LONGEST_TITLE = 200;

  Material read(NewIntake wanted) {
    if (wanted.text() == null) {
      throw Problems.invalid("text", "Pages are not fetched yet: give the text beside the url.");
    }
    Locale language =
        wanted.language() == null
            ? Lexicon.guess(wanted.text())
                .orElseThrow(
                    () ->
                        Problems.invalid(
                            "language",
                            "It cannot be told from the text; give it, such as en or uk."))
            : Locale.forLanguageTag(wanted.language());
    return new Material(
        wanted.text(),
        language,
        new AppearanceDetails(
            wanted.title() == null ? firstWords(wanted.text(), language) : wanted.title(),
            wanted.url(),
            wanted.publisher(),
            wanted.author(),
            wanted.publishedOn(),
            wanted.medium() == null ? Medium.ARTICLE : wanted.medium(),
            null,
            null));
  }

  private static String firstWords(String text, Locale language) {
    List<Paragraph> paragraphs = Paragraph.in(text);
    if (paragraphs.isEmpty()) {
      throw Problems.invalid("text", "There is no sentence in it.");
    }
    List<Sentence> sentences = Sentences.in(text, paragraphs.subList(0, 1), language);
    if (sentences.isEmpty()) {
      throw Problems.invalid("text", "There is no sentence in it.");
    }
    String first = sentences.get(0).text().replaceAll("\\s+", " ");
    return first.length() <= LONGEST_TITLE
        ? first
        : first.substring(
                0, first.offsetByCodePoints(0, first.codePointCount(0, LONGEST_TITLE - 1)))
            + "…";
  }
}
