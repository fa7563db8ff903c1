package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.claimtracker.web.Messages;
import org.junit.jupiter.api.Test;

/** Public pages over HTTP: their cost, caching and metadata. */
@QuarkusTest
class PageAnswersTest extends Desk {

  private static final Path PICTURES = Path.of("target/screenshots");

  @Inject Statements statements;
  @Inject Messages words;

  @Test
  void what_others_show_of_a_page_is_in_its_language() {
    String path = "/v/" + published("Named in both languages");

    assertThat(reader.get(path + "?lang=uk", "Accept", "text/html").expect(200).text())
        .contains("<title>Не доведено: Named in both languages · Claim Tracker</title>")
        .contains("<meta property=\"og:title\" content=\"Не доведено: Named in both languages\">")
        .contains("<meta property=\"og:locale\" content=\"uk\">")
        .doesNotContain("Unproven:");
    assertThat(reader.get(path + "?lang=en", "Accept", "text/html").expect(200).text())
        .contains("<title>Unproven: Named in both languages");
    assertThat(reader.get("/embed" + path + "?lang=uk").expect(200).text())
        .contains("<title>Не доведено: Named", ">Не доведено</strong>");
  }

  @Test
  void every_rating_that_a_desk_has_from_the_start_is_named_in_ukrainian() {
    JsonNode ratings =
        reader.get("/api/v1/rating-scales/default/versions/1").expect(200).json().path("ratings");

    assertThat(ratings).hasSizeGreaterThan(5);
    for (JsonNode rating : ratings) {
      String key = rating.path("key").asText();
      assertThat(words.say(Locale.ENGLISH, "site", "rating_" + key))
          .isEqualTo(rating.path("label").asText());
      assertThat(words.say(Locale.ENGLISH, "site", "meaning_" + key))
          .isEqualTo(rating.path("definition").asText());
    }
  }

  @Test
  void a_page_that_has_not_changed_is_answered_without_the_database() {
    String slug = published("A page read over and over");
    for (String path : pages(slug)) {
      // What the sentence model reads meanwhile may render a list anew.
      Await.until(() -> statements(path) == 0);
      Answer first = reader.get(path, "Accept", "text/html").expect(200);
      reader.get(path, "If-None-Match", first.etag()).expect(304);
      assertThat(first.header("Cache-Control")).as(path).startsWith("public, max-age=");
      assertThat(first.header("Set-Cookie")).as(path).isNull();
    }
  }

  @Test
  void a_page_costs_as_many_statements_with_many_rows_as_with_few() {
    Samples samples = new Samples(checker, editor);
    indexed();
    String slug = published("Costs what it costs");
    samples.corrects(slug, "CORRECTION", "unproven", "Costs the same.", "one");
    List<Integer> few = pages(slug).stream().map(this::freshStatements).toList();
    for (int n = 0; n < 5; n++) {
      published("One more row, number " + n);
      samples.corrects(slug, "CORRECTION", "unproven", "Costs the same " + n, "two");
    }

    assertThat(pages(slug).stream().map(this::freshStatements)).isEqualTo(few);
    // Pages of claimants and topics also ask for former slugs.
    assertThat(few).allMatch(count -> count <= 6);
  }

  @Test
  void each_language_is_kept_by_itself() {
    String path = "/v/" + published("Kept in two languages");
    Answer english = reader.get(path, "Accept-Language", "en").expect(200);
    Answer ukrainian = reader.get(path, "Accept-Language", "uk, en;q=0.5").expect(200);

    assertThat(english.header("Vary")).contains("Accept-Language");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    assertThat(ukrainian.header("Content-Language")).isEqualTo("uk");
    assertThat(ukrainian.etag()).isNotEqualTo(english.etag());
    assertThat(reader.get(path, "Accept-Language", "en").text()).isEqualTo(english.text());
  }

  @Test
  void the_structured_data_is_byte_for_byte_that_of_the_api() {
    String slug = published("Said with </script> and <!-- in it");
    String page = reader.get("/v/" + slug).expect(200).text();
    String api =
        reader.get("/api/v1/verdicts/" + slug, "Accept", "application/ld+json").expect(200).text();

    assertThat(page).contains("<script type=\"application/ld+json\">" + api + "</script>");
    assertThat(page)
        .contains("<meta property=\"og:title\" content=\"Unproven: Said with &lt;/script&gt;")
        .doesNotContain("Said with </script>");
  }

  @Test
  void a_link_elsewhere_shows_a_picture_of_the_verdict() throws Exception {
    Samples samples = new Samples(checker, editor);
    for (String slug :
        List.of(
            published("Shown as a picture"),
            samples.published(Samples.ARABIC, "ar"),
            samples.published("A statement 😀 " + "that is very long ".repeat(50), "en"))) {
      assertThat(reader.get("/v/" + slug).text())
          .contains("/v/" + slug + "/card.png?lang=en&amp;v=1\"");
      byte[] png = reader.download("/v/" + slug + "/card.png");
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(picture.getWidth()).isEqualTo(1200);
      assertThat(picture.getHeight()).isEqualTo(630);
    }
  }

  /** Writes the images to target/screenshots/card-*.png. */
  @Test
  void the_picture_has_the_words_of_the_page_that_names_it() throws Exception {
    Samples samples = new Samples(checker, editor);
    Files.createDirectories(PICTURES);
    for (String statement : List.of(Samples.UKRAINIAN, Samples.ARABIC)) {
      String slug = samples.published(statement, statement.equals(Samples.ARABIC) ? "ar" : "uk");
      String picture = "/v/" + slug + "/card.png";
      assertThat(reader.get("/v/" + slug + "?lang=uk").text())
          .contains(picture + "?lang=uk&amp;v=1\"", "og:url\" content=\"")
          .contains("/v/" + slug + "?lang=uk\"");
      byte[] english = reader.download(picture);
      byte[] ukrainian = reader.download(picture + "?lang=uk&v=1");
      Files.write(PICTURES.resolve("card-" + slug + "-uk.png"), ukrainian);
      Files.write(PICTURES.resolve("card-" + slug + "-en.png"), english);

      assertThat(ukrainian).isNotEqualTo(english);
      assertThat(reader.download(picture + "?lang=en")).isEqualTo(english);
      Answer first = reader.get(picture + "?lang=uk", "Accept-Language", "en").expect(200);
      assertThat(first.header("Vary")).doesNotContain("Accept-Language");
      assertThat(statements(picture + "?lang=uk")).isZero();
      reader.get(picture, "If-None-Match", first.etag()).expect(200);
      reader.get(picture + "?lang=uk", "If-None-Match", first.etag()).expect(304);
    }
  }

  @Test
  void browsers_get_errors_as_pages_and_programs_as_problems() {
    String gone = published("Retracted from the pages");
    new Samples(checker, editor).retracts(gone, "It was <b>made</b> up.");

    Answer page = reader.get("/v/" + gone, "Accept", "text/html").expect(410);
    assertThat(page.text())
        .contains("It was &lt;b&gt;made&lt;/b&gt; up.", "This fact check was retracted");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(reader.get("/v/" + gone).expect(410).header("Content-Type")).contains("problem");
    for (String path :
        List.of(
            "/v/never", "/v/never/history", "/claimants/none", "/topics/none", "/v/x/card.png")) {
      assertThat(reader.get(path, "Accept", "text/html").expect(404).text())
          .contains("Page not found");
    }
    assertThat(reader.get("/search?cursor=nonsense", "Accept", "text/html").expect(400).text())
        .contains("This cursor was not given by this list.");
    reader.get("/v/" + gone + "?asOf=yesterday", "Accept", "text/html").expect(400);
    reader.get("/corrections?kind=NONE", "Accept", "text/html").expect(400);
  }

  @Test
  void no_page_may_run_what_is_not_ours() {
    for (String path : List.of("/", "/nowhere", "/desk/sign-in", "/assets/common.css")) {
      assertThat(reader.get(path, "Accept", "text/html").header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "script-src 'self';", "style-src 'self';")
          .doesNotContain("unsafe");
    }
    assertThat(reader.get("/").text()).doesNotContain(" style=", " onclick=", "<script>");
  }

  private static List<String> pages(String slug) {
    return List.of(
        "/",
        "/v/" + slug,
        "/v/" + slug + "/history",
        "/v/" + slug + "/card.png",
        "/claimants/volodymyr-zelenskyy",
        "/topics/energy",
        "/search?q=costs",
        "/corrections",
        "/ratings",
        "/methodology");
  }

  /** Statements for an uncached page: an unknown parameter makes the cache key unique. */
  private int freshStatements(String path) {
    published("Something new, so that no answer is ready " + path.length());
    indexed();
    String language = path.contains("/v/") ? "&lang=xx" + System.nanoTime() : "";
    return statements(
        path + (language.isEmpty() ? "" : (path.contains("?") ? "" : "?") + language));
  }

  private int statements(String path) {
    return statements.during(() -> reader.get(path, "Accept", "*/*").expect(200));
  }
}
