package org.claimtracker.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What every page has around its content.
 *
 * @param locale the language that it is written in
 * @param chosen whether the address says so; links then lead on in that language
 * @param site the desk's name
 * @param home the address of this site, without a slash at its end
 * @param path of the page, as it was asked for
 * @param query of the page without the language; empty for none
 */
public record Frame(
    Locale locale, boolean chosen, String site, String home, String path, String query) {

  public String language() {
    return locale.getLanguage();
  }

  /** The way to another page of this site, in the language that was chosen; from its parts. */
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

  /** The one address of this page, whatever its language. */
  public String address() {
    return home + self();
  }

  /** This list from a place on. */
  public String from(String cursor) {
    String others = without("cursor");
    String list = others.isEmpty() ? path : path + "?" + others;
    return to(cursor == null ? list : with(list, "cursor=" + cursor));
  }

  /** This list from its start, with a condition set; null takes the condition away. */
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
