package org.claimtracker.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Everything a page shows around its content.
 *
 * @param locale the page's language
 * @param chosen whether the address names the language; links then keep it
 * @param site the desk's name
 * @param home the address of this site without a trailing slash
 * @param path the requested path
 * @param query the query string without the language; empty for none
 */
public record Frame(
    Locale locale, boolean chosen, String site, String home, String path, String query) {

  public String language() {
    return locale.getLanguage();
  }

  /** A link to another page of this site, joined from its parts, in the chosen language. */
  public String to(Object... parts) {
    String target = Arrays.stream(parts).map(Object::toString).collect(Collectors.joining());
    return chosen ? with(target, "lang=" + language()) : target;
  }

  /** This page in another language. */
  public String in(Locale language) {
    return with(self(), "lang=" + language.getLanguage());
  }

  public List<Locale> languages() {
    return Languages.ALL;
  }

  /** The canonical address of this page, the same for all languages. */
  public String address() {
    return home + self();
  }

  /** This list from a cursor on. */
  public String from(String cursor) {
    String others = without("cursor");
    String list = others.isEmpty() ? path : path + "?" + others;
    return to(cursor == null ? list : with(list, "cursor=" + cursor));
  }

  /** The first page of this list with one condition changed; null removes the condition. */
  public String where(String parameter, String value) {
    String others = without("cursor", parameter);
    String list = others.isEmpty() ? path : path + "?" + others;
    return to(
        value == null
            ? list
            : with(list, parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
  }

  private String without(String... parameters) {
    return Arrays.stream(query.split("&"))
        .filter(part -> !List.of(parameters).contains(part.replaceFirst("=.*", "")))
        .collect(Collectors.joining("&"));
  }

  private String self() {
    return query.isEmpty() ? path : path + "?" + query;
  }

  private static String with(String target, String parameter) {
    return target + (target.contains("?") ? "&" : "?") + parameter;
  }
}
