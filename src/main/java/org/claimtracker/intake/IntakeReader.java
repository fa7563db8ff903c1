package org.claimtracker.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.claim.AppearanceDetails;
import org.claimtracker.claim.Medium;
import org.claimtracker.common.Problems;
import org.claimtracker.evidence.WebPage;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.language.text.Paragraph;
import org.claimtracker.language.text.ParsedText;
import org.claimtracker.language.text.Sentence;
import org.claimtracker.language.text.Sentences;
import org.claimtracker.language.text.Shortening;

/** Turns a request into a text to read. */
@ApplicationScoped
class IntakeReader {

  private static final int MAX_TITLE_LENGTH = 200;

  private final WebPages web;
  private final Validator validator;

  IntakeReader(WebPages web, Validator validator) {
    this.web = web;
    this.validator = validator;
  }

  /** Never within a transaction, because it may fetch a page. */
  @Transactional(TxType.NEVER)
  IntakeDocument read(NewIntake wanted) {
    if (wanted.text() != null) {
      return document(wanted, null);
    }
    WebPage page = web.at(wanted.url());
    if (!page.whole()) {
      throw Problems.invalid("url", IntakeError.PAGE_TOO_LARGE);
    }
    if (page.teasers()) {
      throw Problems.invalid("url", IntakeError.PAGE_OF_TEASERS);
    }
    NewIntake filled = wanted.filledFrom(page);
    if (!validator.validate(filled).isEmpty() || filled.text().isBlank()) {
      throw Problems.invalid("url", IntakeError.PAGE_WITHOUT_TEXT);
    }
    return document(filled, page.language());
  }

  private static IntakeDocument document(NewIntake wanted, String pagesLanguage) {
    ParsedText parsed = ParsedText.of(wanted.text());
    Locale language =
        Optional.ofNullable(wanted.language())
            .map(Locale::forLanguageTag)
            .or(() -> LanguageGuess.of(parsed.text()))
            .or(() -> tag(pagesLanguage))
            .orElseThrow(() -> Problems.invalid("language", IntakeError.LANGUAGE_UNCLEAR));
    Head head = Head.of(parsed, language);
    return new IntakeDocument(
        head.body(),
        language,
        new AppearanceDetails(
            title(either(wanted.title(), head.title()), parsed, language),
            wanted.url(),
            wanted.publisher(),
            either(wanted.author(), head.author()),
            either(wanted.publishedOn(), head.date()),
            wanted.medium() == null ? Medium.ARTICLE : wanted.medium(),
            null,
            null));
  }

  private static String title(String title, ParsedText parsed, Locale language) {
    return title == null ? firstWords(parsed, language) : title;
  }

  private static <T> T either(T given, T read) {
    return given == null ? read : given;
  }

  private static Optional<Locale> tag(String language) {
    Locale locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    return Optional.of(locale).filter(known -> !known.getLanguage().isEmpty());
  }

  private static String firstWords(ParsedText parsed, Locale language) {
    List<Paragraph> paragraphs = parsed.paragraphs();
    if (paragraphs.isEmpty()) {
      throw Problems.invalid("text", IntakeError.NO_SENTENCE);
    }
    List<Sentence> sentences = Sentences.in(parsed.text(), paragraphs.subList(0, 1), language);
    if (sentences.isEmpty()) {
      throw Problems.invalid("text", IntakeError.NO_SENTENCE);
    }
    return Shortening.of(sentences.get(0).text().replaceAll("\\s+", " "), MAX_TITLE_LENGTH);
  }
}
