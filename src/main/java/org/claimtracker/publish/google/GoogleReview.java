package org.claimtracker.publish.google;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.publish.SiteConfig;
import org.claimtracker.verdict.PublishedVerdict;

/** The verdict about it; {@code reviewDate} is when it was first published. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record GoogleReview(
    Publisher publisher,
    String url,
    String title,
    Instant reviewDate,
    String textualRating,
    String languageCode) {

  static GoogleReview of(PublishedVerdict verdict, SiteConfig site) {
    String label = verdict.rating().labelIn(verdict.inLanguage());
    return new GoogleReview(
        new Publisher(site.name(), GoogleClaims.host(site)),
        site.page(verdict.slug()),
        label + ": " + verdict.statement(),
        verdict.firstPublishedAt(),
        label,
        verdict.inLanguage());
  }
}
