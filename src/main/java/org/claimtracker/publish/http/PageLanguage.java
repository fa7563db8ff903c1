package org.claimtracker.publish.http;

import com.ibm.icu.util.ULocale;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A language of the pages: one that has files {@code words/<area>_<tag>.properties} on the class
 * path. {@code claims.site.languages} chooses among them.
 *
 * @param tag the language's BCP 47 tag, as in {@code ?lang=}
 */
public record PageLanguage(String tag) {

  /** The default, which has every text. */
  public static final PageLanguage ENGLISH = new PageLanguage("en");

  private static final List<PageLanguage> ALL = all(Thread.currentThread().getContextClassLoader());

  /** English first, the others by their tags. */
  public static List<PageLanguage> all() {
    return ALL;
  }

  private static List<PageLanguage> all(ClassLoader files) {
    List<String> chosen =
        ConfigProvider.getConfig()
            .getOptionalValues("claims.site.languages", String.class)
            .orElseGet(
                () ->
                    Arrays.stream(ULocale.getISOLanguages())
                        .filter(
                            tag -> files.getResource("words/page_" + tag + ".properties") != null)
                        .sorted()
                        .toList());
    return Stream.concat(Stream.of(ENGLISH), chosen.stream().map(PageLanguage::new))
        .distinct()
        .toList();
  }

  /** Negotiates the language: {@code ?lang=}, else Accept-Language, else English. */
  public static PageLanguage of(RoutingContext request) {
    return tagged(chosen(request))
        .or(
            () ->
                AcceptedLanguages.in(request.request().getHeader("Accept-Language"))
                    .flatMap(tag -> tagged(tag).stream())
                    .findFirst())
        .orElse(ENGLISH);
  }

  /** What {@code ?lang=} says; null for nothing, and where the query cannot be decoded. */
  public static String chosen(RoutingContext request) {
    return MalformedAddresses.isMalformed(request.request())
        ? null
        : request.request().getParam("lang");
  }

  /** The language with this tag, if there are pages in it. */
  public static Optional<PageLanguage> tagged(String tag) {
    return ALL.stream().filter(language -> language.tag.equalsIgnoreCase(tag)).findFirst();
  }
}
