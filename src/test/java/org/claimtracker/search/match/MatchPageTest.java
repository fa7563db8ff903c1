package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A web page, matched sentence by sentence; the test serves it. */
@QuarkusTest
class MatchPageTest extends Desk {

  @Inject ActiveIndex inUse;

  @Inject Matching matching;

  private HttpServer web;

  @BeforeEach
  void open() throws IOException {
    Await.until(() -> inUse.pair() != null);
    web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    web.start();
  }

  @AfterEach
  void close() {
    web.stop(0);
  }

  @Test
  void no_transaction_is_open_while_a_page_is_fetched() {
    MatchRequest request = new MatchRequest(null, address("/article"), null, null, null, null);

    assertThatThrownBy(
            () -> QuarkusTransaction.requiringNew().call(() -> matching.verdicts(request, true)))
        .hasStackTraceContaining("InvalidTransactionException");
    assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> matching.claims(request)))
        .hasStackTraceContaining("InvalidTransactionException");
  }

  @Test
  void each_sentence_of_a_page_is_matched() {
    String slug = published("Hydrofoils carried 900 passengers across the Dniester in 2021");
    gives(
        "/article",
        200,
        "text/html; charset=UTF-8",
        """
        <!doctype html><html lang="en"><title>A week on the river</title>
        <nav>Hydrofoils carried everybody</nav><article><p>It rained — again.</p>
        <p>The mayor spoke for an hour. "Hydrofoils carried 700 passengers across the Dniester in
        2021", she said. Nobody asked.</p></article><script>var x = "Dniester";</script>\
        """);
    web.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/article");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    for (String path : new String[] {"/article", "/moved"}) {
      JsonNode match = ask(address(path)).expect(200).json().at("/matches/0");
      assertThat(match.path("slug").asText()).isEqualTo(slug);
      assertThat(match.path("sentence").asText()).contains("700 passengers");
      assertThat(match.at("/reasons/conflicts/0/kind").asText()).isEqualTo("NUMBER");
    }
  }

  @Test
  void a_page_in_a_charset_that_there_is_not_is_read_as_it_tells_itself() {
    String slug = published("Fähren trugen 900 Gäste über die Förde");
    gives(
        "/odd",
        200,
        "text/html; charset=utf-9",
        "<meta charset=utf-8><p>Fähren trugen 900 Gäste über die Förde.</p>");

    assertThat(ask(address("/odd")).expect(200).values("matches", "slug")).contains(slug);
  }

  @Test
  void redirections_take_no_more_time_than_a_page_may() {
    AtomicInteger asked = new AtomicInteger();
    web.createContext(
        "/slowly",
        exchange -> {
          await(Duration.ofMillis(1_200));
          asked.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/slowly");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(ask(address("/slowly")).expect(422).text()).contains("within 2 s");
    assertThat(asked.get()).as("of five that would be followed").isLessThan(3);
  }

  @Test
  void what_is_no_page_is_told_so() {
    gives("/gone", 404, "text/html", "no");
    gives("/picture", 200, "image/png", "no");
    for (String path : new String[] {"/gone", "/picture"}) {
      assertThat(ask(address(path)).expect(422).violations()).containsExactly("url");
    }
    assertThat(ask("ftp://example.org/").expect(422).violations()).containsExactly("url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://[::1]/",
        "http://0.0.0.0:8080/",
        "http://user:secret@127.0.0.1/",
        "http://127.0.0.1:99999/"
      })
  void no_address_is_fetched_that_is_not_public(String url) {
    Answer refused = ask(url).expect(422);

    assertThat(refused.violations()).containsExactly("url");
    assertThat(refused.text()).contains("must ");
  }

  @Test
  void a_redirection_leads_to_public_addresses_only() {
    web.createContext(
        "/inside",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://10.0.0.1/");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });

    assertThat(ask(address("/inside")).expect(422).text()).contains("10.0.0.1");
  }

  private static void await(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void gives(String path, int status, String type, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    web.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private String address(String path) {
    return "http://127.0.0.1:" + web.getAddress().getPort() + path;
  }

  private Answer ask(String url) {
    return reader.post("/api/v1/match", "{\"url\": \"" + url + "\"}");
  }
}
