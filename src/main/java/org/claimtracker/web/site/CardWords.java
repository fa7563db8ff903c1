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
 * What stands on the picture of a verdict.
 *
 * @param rating its name in the language of the page
 * @param statement the claim, after the quotation mark of its own language
 * @param closing the quotation mark after it
 * @param said who said it, and when, as far as that is known
 * @param site the desk's name
 */
record CardWords(String rating, String statement, String closing, String said, String site) {

  static CardWords of(PublishedVerdict verdict, Locale language, Messages words, String site) {
    RatingView rating = verdict.rating();
    String by =
        verdict.claimant() == null
            ? words.say(language, "site", "unknownClaimant")
            : verdict.claimant().name();
    String on = verdict.statedOn() == null ? null : Times.text(verdict.statedOn(), language);
    LocaleData marks = LocaleData.getInstance(ULocale.forLanguageTag(verdict.language()));
    return new CardWords(
        words.known(language, "site", "rating_" + rating.key(), rating.label()),
        marks.getDelimiter(LocaleData.QUOTATION_START)
            + verdict.statement().strip().replaceAll("\\s+", " "),
        marks.getDelimiter(LocaleData.QUOTATION_END),
        Stream.of(by, on).filter(part -> part != null).collect(Collectors.joining(" · ")),
        site);
  }

  /** All that has to be drawn, letter by letter. */
  String all() {
    return String.join(" ", rating, statement, closing, said, site);
  }
}
