package org.claimtracker.web;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimtracker.publish.http.PageLanguage;

/** The languages of the pages as locales; the first is the default. */
public final class Languages {

  public static final List<Locale> ALL =
      PageLanguage.all().stream().map(Languages::locale).toList();

  /** Remembers the language chosen on the desk, whose pages are not cached. */
  public static final String COOKIE = "claimtracker_language";

  private Languages() {}

  /** The language with this tag, if the pages support it. */
  public static Optional<Locale> tagged(String tag) {
    return ALL.stream().filter(language -> language.getLanguage().equals(tag)).findFirst();
  }

  /** The language chosen earlier on the desk, if any. */
  public static Optional<Locale> keptBy(RoutingContext context) {
    return Optional.ofNullable(context.request().getCookie(COOKIE))
        .flatMap(kept -> tagged(kept.getValue()));
  }

  static Locale locale(PageLanguage language) {
    return Locale.forLanguageTag(language.tag());
  }
}
