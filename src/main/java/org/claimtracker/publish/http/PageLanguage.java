package org.claimtracker.publish.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/** The languages that pages for readers are there in. */
public enum PageLanguage {
  ENGLISH("en"),
  UKRAINIAN("uk");

  /** The language's BCP 47 tag, as in {@code ?lang=}. */
  public final String tag;

  PageLanguage(String tag) {
    this.tag = tag;
  }

  /**
   * The language that a reader gets: the one that {@code ?lang=} names, else the one that the
   * browser likes best, else English.
   */
  public static PageLanguage of(RoutingContext asked) {
    return tagged(asked.request().getParam("lang"))
        .or(
            () ->
                asked.parsedHeaders().acceptLanguage().stream()
                    .filter(liked -> liked.weight() > 0)
                    .map(LanguageHeader::tag)
                    .flatMap(tag -> tagged(tag).stream())
                    .findFirst())
        .orElse(ENGLISH);
  }

  /** The language of this tag, if pages are there in it. */
  public static Optional<PageLanguage> tagged(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst();
  }
}
