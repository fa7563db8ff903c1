package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking in a page by its URL; the test serves it. */
@QuarkusTest
class FetchedPageTest extends Desk {

  private static final String PAGE =
      """
      <!doctype html><html lang="en"><head><title>Rents | Sample Site</title>%s</head><body>
      <nav><ul><li>Every other page</li></ul></nav>
      <article><h1>Rents</h1><p>Rents rose by 5 euros in 2024.</p>
      <blockquote><p>Prices fell by <b>20</b> percent.</p></blockquote></article>
      <footer><p>Nobody reads this.</p></footer></body></html>""";

  private final CountDownLatch ended = new CountDownLatch(1);
  private HttpServer web;
  private HttpHandler page;

  @BeforeEach
  void open() throws IOException {
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.createContext("/page", exchange -> page.handle(exchange));
    web.start();
  }

  @AfterEach
  void close() {
    ended.countDown();
    web.stop(0);
  }

  @Test
  void a_page_is_taken_in_with_what_it_says_of_itself() {
    gives(
        "text/html; charset=UTF-8",
        PAGE.formatted(
            """
            <meta property="og:title" content="Not this"><script type="application/ld+json">
            {"@graph": [{"@type": "WebSite", "name": "Not this"},
              {"@type": ["NewsArticle"], "headline": "Rents rise",
               "datePublished": "2024-05-17T08:00:00+03:00",
               "author": [{"name": "Author One"}, {"name": "Author Two"}],
               "publisher": {"name": "Sample Publisher"}}]}</script>"""));

    JsonNode intake = takenIn().expect(201).json().path("intake");

    assertThat(intake.path("title").asText()).isEqualTo("Rents rise");
    assertThat(intake.path("author").asText()).isEqualTo("Author One, Author Two");
    assertThat(intake.path("publisher").asText()).isEqualTo("Sample Publisher");
    assertThat(intake.path("publishedOn").asText()).isEqualTo("2024-05-17");
    assertThat(intake.path("url").asText()).isEqualTo(address());
    assertThat(text(intake))
        .isEqualTo("Rents\n\nRents rose by 5 euros in 2024.\n\nPrices fell by 20 percent.");
  }

  @Test
  void tags_tell_what_no_structured_data_tells_and_the_body_says_otherwise() {
    gives(
        "text/html",
        PAGE.formatted(
            """
            <script type="application/ld+json">{"@type": "Article", broken</script>
            <meta property="article:published_time" content="yesterday">
            <meta name="date" content="2024-05"><meta property="og:site_name" content="Sample Site">
            <meta property="article:author" content="https://social.example/author">
            <meta name="author" content="Author One">"""));

    JsonNode read = takenIn().expect(201).json().path("intake");
    JsonNode said =
        takenIn(
                "title",
                "Another",
                "author",
                "Author Two",
                "publisher",
                "Us",
                "publishedOn",
                "2023")
            .expect(201)
            .json()
            .path("intake");

    assertThat(read.path("title").asText()).isEqualTo("Rents | Sample Site");
    assertThat(read.path("author").asText()).isEqualTo("Author One");
    assertThat(read.path("publisher").asText()).isEqualTo("Sample Site");
    assertThat(read.path("publishedOn").asText()).isEqualTo("2024-05");
    assertThat(said.path("title").asText()).isEqualTo("Another");
    assertThat(said.path("author").asText()).isEqualTo("Author Two");
    assertThat(said.path("publisher").asText()).isEqualTo("Us");
    assertThat(said.path("publishedOn").asText()).isEqualTo("2023");
  }

  @Test
  void what_the_page_does_not_say_is_left_out_and_its_language_is_the_last_resort() {
    gives("text/html", "<html lang=\"de\"><body><p>Die Preise fielen um 20 Prozent.</p></body>");

    JsonNode intake = takenIn().expect(201).json().path("intake");

    assertThat(intake.path("language").asText()).isEqualTo("de");
    assertThat(intake.path("title").asText()).isEqualTo("Die Preise fielen um 20 Prozent.");
    assertThat(intake.has("author") || intake.has("publisher") || intake.has("publishedOn"))
        .isFalse();
  }

  @Test
  void a_picture_an_empty_page_and_one_that_is_too_large_are_refused_in_words() {
    gives("image/png", "no");
    assertThat(refusal()).contains("image/png");
    gives("text/html", "<html><body><img src=\"x\"></body>");
    assertThat(refusal()).contains("no text");
    gives("text/html", "<p>" + "Prices fell. ".repeat(200_000));
    assertThat(refusal()).contains("larger than 2 MiB");
  }

  @Test
  void a_page_that_does_not_come_is_not_waited_for() {
    page = this::keepWaiting;

    assertThat(refusal()).contains("within 2 s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/", "http://10.0.0.1/", "http://[::1]/"})
  void nothing_is_fetched_that_is_not_public(String url) {
    Answer answer = checker.http.post("/api/v1/intake", "{\"url\": \"" + url + "\"}");

    assertThat(refused(answer, 422).violations()).containsExactly("url");
    assertThat(answer.text()).contains("must ");
  }

  private void keepWaiting(HttpExchange exchange) {
    try {
      ended.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  private void gives(String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    page =
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        };
  }

  private String address() {
    return "http://127.0.0.1:" + web.getAddress().getPort() + "/page";
  }

  private Answer takenIn(String... more) {
    ObjectNode body = Http.JSON.createObjectNode().put("url", address());
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return checker.http.post("/api/v1/intake", body.toString());
  }

  private String refusal() {
    Answer answer = takenIn();
    assertThat(refused(answer, 422).violations()).containsExactly("url");
    return answer.text();
  }

  private String text(JsonNode intake) {
    return checker
        .http
        .get("/api/v1/intake/" + intake.path("id").asLong())
        .expect(200)
        .json()
        .path("text")
        .asText();
  }
}
