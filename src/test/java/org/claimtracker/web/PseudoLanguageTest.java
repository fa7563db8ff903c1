package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claimtracker.common.Message;
import org.claimtracker.publish.http.PublicEndpoint;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.testsupport.ConfiguredDesk;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.claimtracker.web.desk.DeskPages;
import org.claimtracker.web.desk.DeskPages.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A language is nothing but files of texts: pages in a made-up one, the English one in brackets,
 * show no other texts of ours.
 */
@QuarkusTest
@Tag("any-database")
@TestProfile(ConfiguredDesk.class)
class PseudoLanguageTest extends Desk {

  private static final String TAG = BracketedBundles.TAG;
  private static final Pattern INNERMOST = Pattern.compile("\u27e6[^\u27e6\u27e7]*\u27e7");

  @Inject ErrorTexts texts;
  @Inject Messages words;

  @Test
  void every_error_is_said_in_the_language() {
    Locale language = Locale.forLanguageTag(TAG);
    List<Message> messages =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.claimtracker")
                .stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Message.Key.class))
                .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                .map(key -> ((Message.Key) key).with(1, 2, 3, 4))
                .toList();
    assertThat(messages).hasSizeGreaterThan(150);
    assertThat(messages)
        .allSatisfy(
            message ->
                assertThat(texts.say(message, language))
                    .as(message.key())
                    .startsWith("\u27e6")
                    .endsWith("\u27e7"));
  }

  @Test
  void no_page_shows_a_text_of_another_language() {
    String slug = published("Dreihundert Drohnen");
    indexed();
    Map<String, Http> pages = new TreeMap<>();
    Map<String, String> readers = readerPages(slug);
    assertThat(readers.keySet()).isEqualTo(readerTemplates());
    readers.values().forEach(path -> pages.put(path, reader));
    for (String refused : List.of("/nothing", "/?cursor=none", "/v/none")) {
      pages.put(refused, reader);
    }
    Map<String, Visit> visits = DeskPages.visits(checker, editor, administrator);
    assertThat(visits.keySet()).isEqualTo(DeskPages.templates());
    Map<Person, Http> browsers = new HashMap<>();
    visits
        .values()
        .forEach(
            visit ->
                pages.put(
                    visit.path(),
                    visit.who() == null
                        ? reader
                        : browsers.computeIfAbsent(visit.who(), Person::browser)));
    pages.put("/desk/claims/none", browsers.get(editor));

    Map<String, Set<String>> others = new TreeMap<>();
    pages.forEach(
        (path, http) -> {
          String inTheLanguage = path + (path.contains("?") ? "&" : "?") + "lang=" + TAG;
          Set<String> left = left(http.get(inTheLanguage, "Accept", "text/html").text());
          if (!left.isEmpty()) {
            others.put(path, left);
          }
        });
    assertThat(others).isEmpty();
  }

  private Map<String, String> readerPages(String slug) {
    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();
    Map<String, String> pages = new TreeMap<>();
    pages.put("/", "/");
    pages.put("/v/{slug}", "/v/" + slug);
    pages.put("/v/{slug}/history", "/v/" + slug + "/history");
    pages.put("/claimants/{slug}", "/claimants/" + verdict.at("/claimant/slug").asText());
    pages.put("/topics/{slug}", "/topics/" + verdict.at("/topics/0/slug").asText());
    pages.put("/search", "/search?q=Drohnen");
    for (String page :
        List.of("/corrections", "/ratings", "/methodology", "/topics", "/claimants")) {
      pages.put(page, page);
    }
    return pages;
  }

  /** The templates of the readers' pages, as the code declares them. */
  private static Set<String> readerTemplates() {
    Set<String> templates = new TreeSet<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimtracker.web.site")
            .stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(PublicEndpoint.class))
            .filter(
                method ->
                    method.getAnnotationOfType(PublicEndpoint.class).audience() == Audience.READERS)
            .forEach(
                method ->
                    templates.add(
                        (method.getOwner().getAnnotationOfType(Path.class).value()
                                + method
                                    .tryGetAnnotationOfType(Path.class)
                                    .map(Path::value)
                                    .orElse(""))
                            .replaceAll("(?<=.)/$|(?<=/)/", "")));
    return templates;
  }

  /** English texts of ours that stand outside of brackets. */
  private Set<String> left(String html) {
    Document page = Jsoup.parse(html);
    assertThat(page.select("html").attr("lang")).isEqualTo(TAG);
    page.select("script, style, code, [lang]:not(html), [dir=auto], textarea").remove();
    page.select("option, li, td, th, dt, dd, label").append(" ");
    List<String> shown = new ArrayList<>(List.of(page.text()));
    for (String attribute : List.of("placeholder", "aria-label", "title", "alt")) {
      page.select("[" + attribute + "]").forEach(each -> shown.add(each.attr(attribute)));
    }
    for (Element button : page.select("input[type=submit], button[value]")) {
      shown.add(button.text());
    }
    Set<String> found = new TreeSet<>();
    for (String text : shown) {
      String rest = text;
      while (INNERMOST.matcher(rest).find()) {
        rest = INNERMOST.matcher(rest).replaceAll(" ");
      }
      String unworded = rest.replaceAll("\\s+", " ");
      english().filter(unworded::contains).forEach(found::add);
    }
    return found;
  }

  private Stream<String> english() {
    return Messages.AREAS.stream()
        .flatMap(
            area ->
                words.keys(Locale.ENGLISH, area).stream()
                    .map(key -> words.say(Locale.ENGLISH, area, key)))
        .filter(text -> text.contains(" ") && !text.contains("{"))
        .filter(text -> !text.equals("Claim Tracker"));
  }
}
