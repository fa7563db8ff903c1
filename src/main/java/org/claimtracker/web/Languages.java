package org.claimtracker.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.publish.http.PageLanguage;

/** The languages that the pages speak, as locales; the first is the one for everybody else. */
public final class Languages {

  public static final List<Locale> ALL =
      Arrays.stream(PageLanguage.values()).map(Languages::locale).toList();

  /** Keeps a choice on the desk, whose pages no cache keeps. */
  public static final String COOKIE = "claimtracker_language";

  private Languages() {}

  /** The language of this tag, if the pages speak it. */
  public static Optional<Locale> tagged(String tag) {
    return ALL.stream().filter(language -> language.getLanguage().equals(tag)).findFirst();
  }

  /** The language that somebody of the desk chose here before, if they did. */
  public static Optional<Locale> keptBy(RoutingContext asked) {
    return Optional.ofNullable(asked.request().getCookie(COOKIE))
        .flatMap(kept -> tagged(kept.getValue()));
  }

  static Locale locale(PageLanguage language) {
    return Locale.forLanguageTag(language.tag);
  }
}
