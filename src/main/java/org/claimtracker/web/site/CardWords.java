package org.claimtracker.web.site;

import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.Messages;
import org.claimtracker.web.Times;

/**
 * The texts on a verdict's preview image.
 *
 * @param rating the rating's name in the page's language
 * @param statement the claim with the opening quotation mark of its language
 * @param closing the closing quotation mark
 * @param attribution who said it and when, as far as known
 * @param site the desk's name
 */
record CardWords(String rating, String statement, String closing, String attribution, String site) {

  static CardWords of(PublishedVerdict verdict, Locale language, Messages messages, String site) {
    RatingView rating = verdict.rating();
    String by =
        verdict.claimant() == null
            ? messages.say(language, "site", "unknownClaimant")
            : verdict.claimant().name();
    String on = verdict.statedOn() == null ? null : Times.text(verdict.statedOn(), language);
    LocaleData marks = LocaleData.getInstance(ULocale.forLanguageTag(verdict.language()));
    return new CardWords(
        messages.label(language, rating),
        marks.getDelimiter(LocaleData.QUOTATION_START)
            + verdict.statement().strip().replaceAll("\\s+", " "),
        marks.getDelimiter(LocaleData.QUOTATION_END),
        Stream.of(by, on).filter(part -> part != null).collect(Collectors.joining(" · ")),
        site);
  }

  /** All text to be drawn, to check that the fonts have every glyph. */
  String all() {
    return String.join(" ", rating, statement, closing, attribution, site);
  }
}
