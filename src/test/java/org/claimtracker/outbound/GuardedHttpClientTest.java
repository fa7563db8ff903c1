package org.claimtracker.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimtracker.outbound.GuardedHttpClient.Answer;
import org.claimtracker.outbound.GuardedHttpClient.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which addresses the guarded client calls, and its limits. */
class GuardedHttpClientTest {

  private static final int MAX_BYTES = 1_000;

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final List<String> requested = new ArrayList<>();
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void close() {
    ended.countDown();
    server.stop(0);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_redirect_is_followed_and_the_answer_says_where_it_came_from() throws Exception {
    redirects("/old", "new?x=1");
    answers("/new", "Here.");

    Answer answer = client(4, false).get(at("/old"), Map.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.url()).hasToString(at("/new?x=1"));
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("Here.");
    assertThat(answer.truncated()).isFalse();
  }

  @Test
  void a_redirect_to_an_address_that_is_not_public_is_refused() {
    redirects("/old", "http://127.0.0.2:%d/new".formatted(server.getAddress().getPort()));
    answers("/new", "Secret.");

    assertThatThrownBy(() -> client(4, false).get(at("/old"), Map.of()))
        .isInstanceOf(PublicAddresses.Refused.class)
        .hasMessageContaining("127.0.0.2");
    assertThat(requested).containsExactly("/old");
  }

  @Test
  void redirects_come_to_an_end() {
    redirects("/round", "/round");

    assertThatThrownBy(() -> client(4, false).get(at("/round"), Map.of()))
        .isInstanceOf(ProtocolException.class);
    assertThat(requested).hasSize(5);
  }

  @Test
  void without_redirects_one_is_an_answer_like_any_other() throws Exception {
    redirects("/old", "/new");

    assertThat(client(0, true).post(at("/old"), Map.of(), "{}").status()).isEqualTo(302);
    assertThat(requested).containsExactly("/old");
  }

  @Test
  void of_a_large_body_only_the_beginning_is_read() throws Exception {
    answers("/large", "x".repeat(100 * MAX_BYTES));

    Answer answer = client(0, false).get(at("/large"), Map.of());

    assertThat(answer.body()).hasSize(MAX_BYTES);
    assertThat(answer.truncated()).isTrue();
  }

  @Test
  void one_deadline_holds_for_all_redirects_together() {
    server.createContext(
        "/slow",
        exchange -> {
          sleep(Duration.ofMillis(700));
          exchange.getResponseHeaders().set("Location", "/slow");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    long start = System.nanoTime();

    assertThatThrownBy(() -> client(20, false).get(at("/slow"), Map.of()))
        .isInstanceOf(SocketTimeoutException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  private void sleep(Duration time) {
    try {
      ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void redirects(String path, String to) {
    server.createContext(
        path,
        exchange -> {
          requested.add(path);
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private void answers(String path, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          requested.add(path);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private GuardedHttpClient client(int maxRedirects, boolean statusOnly) {
    return new GuardedHttpClient(
        vertx,
        new PublicAddresses(List.of(Network.of("127.0.0.1/32")), InetAddress::getAllByName),
        new Limits(Duration.ofSeconds(2), MAX_BYTES, maxRedirects, statusOnly));
  }
}
