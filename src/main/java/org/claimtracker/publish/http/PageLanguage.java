package org.claimtracker.publish.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.Optional;

/** The languages of the pages for readers. */
public enum PageLanguage {
  ENGLISH("en"),
  UKRAINIAN("uk");

  /** The language's BCP 47 tag, as in {@code ?lang=}. */
  public final String tag;

  PageLanguage(String tag) {
    this.tag = tag;
  }

  /** Negotiates the language: {@code ?lang=}, else Accept-Language, else English. */
  public static PageLanguage of(RoutingContext request) {
    return tagged(request.request().getParam("lang"))
        .or(
            () ->
                request.parsedHeaders().acceptLanguage().stream()
                    .filter(accepted -> accepted.weight() > 0)
                    .map(LanguageHeader::tag)
                    .flatMap(tag -> tagged(tag).stream())
                    .findFirst())
        .orElse(ENGLISH);
  }

  /** The language with this tag, if there are pages in it. */
  public static Optional<PageLanguage> tagged(String tag) {
    return Arrays.stream(values())
        .filter(language -> language.tag.equalsIgnoreCase(tag))
        .findFirst();
  }
}
