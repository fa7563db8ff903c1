package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.claimtracker.publish.EndlessDump;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Under overload some requests are told to wait, and no other kind of work is affected. */
@QuarkusTest
@Tag("any-database")
class OverloadTest extends Desk {

  @TestHTTPResource("/")
  URI address;

  @Inject TestPages pages;
  @Inject PublicConfig config;

  private final ExecutorService readers = Executors.newCachedThreadPool();

  @AfterEach
  void letEverybodyGo() {
    pages.goOn();
    readers.shutdown();
  }

  @Test
  void an_overload_of_searches_rejects_searches_and_nothing_else() {
    String slug = published("Read while everybody searches");
    pages.hold();
    int before = pages.begun();
    List<CompletableFuture<Answer>> held =
        ask(config.searches(), n -> TestPages.PAGE + "?limit=" + (n + 1));
    until(() -> pages.begun() - before == config.searches());

    List<CompletableFuture<Answer>> others =
        ask(config.waiting() + 10, n -> "/api/v1/verdicts?q=searched" + n);
    List<Answer> refused =
        others.stream().map(CompletableFuture::join).filter(a -> a.status() != 200).toList();

    assertThat(refused)
        .hasSize(config.waiting() + 10)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.header("Retry-After")).isEqualTo("2");
              assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
              assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
            });
    assertThat(reader.get("/v1alpha1/claims:search?query=x").expect(503).json().at("/error/status"))
        .hasToString("\"UNAVAILABLE\"");
    assertThat(reader.get("/search?q=x", "Accept", "text/html").expect(503).text())
        .startsWith("<!doctype html>");
    reader.get("/api/v1/verdicts/" + slug).expect(200);
    reader.get("/dumps/verdicts.ndjson").expect(200);
    reader.post("/api/v1/match", "{\"text\": \"Read while everybody searches\"}").expect(200);
    published("Published while everybody searches");
    assertThat(held).noneMatch(CompletableFuture::isDone);

    pages.goOn();
    assertThat(held).allSatisfy(answer -> answer.join().expect(200));
    reader.get("/api/v1/verdicts?q=searched").expect(200);
  }

  @Test
  void waiting_for_a_page_of_another_site_holds_up_no_search() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String page = "/search?q=http://127.0.0.1:" + silent.getLocalPort() + "/";
      List<CompletableFuture<Answer>> held = ask(3 * config.searches(), n -> page + n);
      for (int n = 0; n < config.matches(); n++) {
        silent.accept();
      }
      reader.get("/search?q=while+others+wait").expect(200);
      assertThat(held).allSatisfy(answer -> assertThat(answer.join().status()).isIn(200, 503));
    }
  }

  @Test
  void a_queued_request_proceeds_when_a_permit_is_free() {
    published("Waited for");
    pages.hold();
    int before = pages.begun();
    List<CompletableFuture<Answer>> held =
        ask(config.searches(), n -> TestPages.PAGE + "?limit=" + (n + 1));
    until(() -> pages.begun() - before == config.searches());
    List<CompletableFuture<Answer>> waiting = ask(3, n -> "/api/v1/verdicts?q=waiting" + n);
    CompletableFuture<Answer> linted =
        CompletableFuture.supplyAsync(
            () -> reader.post("/api/v1/claimreview/lint", "{\"@type\": \"ClaimReview\"}"), readers);

    pages.goOn();

    assertThat(held).allSatisfy(answer -> answer.join().expect(200));
    assertThat(waiting).allSatisfy(answer -> answer.join().expect(200));
    linted.join().expect(200);
  }

  @Test
  void concurrent_requests_for_one_answer_render_it_once() {
    published("Asked for by many at once");
    pages.hold();
    int before = pages.begun();
    List<CompletableFuture<Answer>> asked = ask(50, n -> TestPages.PAGE);
    until(() -> pages.begun() > before);

    pages.goOn();

    assertThat(asked).allSatisfy(answer -> answer.join().expect(200));
    assertThat(pages.begun() - before).isEqualTo(1);
  }

  @Test
  void a_slow_database_query_is_cancelled() {
    List<CompletableFuture<Answer>> endless = ask(2, n -> TestPages.ENDLESS);

    assertThat(endless)
        .allSatisfy(
            answer -> {
              Answer cancelled = answer.join().expect(503);
              assertThat(cancelled.header("Retry-After")).isEqualTo("2");
              assertThat(cancelled.header("Content-Type")).startsWith("application/problem+json");
              assertThat(cancelled.json().path("detail").asText()).contains("cancelled");
            });
  }

  @Test
  void a_client_that_does_not_read_its_dump_is_disconnected() throws IOException {
    List<Socket> slowClients = new ArrayList<>();
    try {
      for (int n = 0; n < config.dumps(); n++) {
        Socket slowClient = new Socket(address.getHost(), address.getPort());
        slowClient.getOutputStream().write(EndlessDump.REQUEST);
        slowClients.add(slowClient);
      }
      until(() -> reader.get("/dumps/verdicts.ndjson").status() == 503);

      // Only then may the test read: it reads too fast to be disconnected.
      until(() -> EndlessDump.open() == 0);
      reader.get("/dumps/verdicts.ndjson").expect(200);
      assertThat(slowClients)
          .allSatisfy(slowClient -> assertThat(isDisconnected(slowClient)).isTrue());
    } finally {
      for (Socket slowClient : slowClients) {
        slowClient.close();
      }
    }
  }

  /** Whether the server closed the connection: the dump itself never ends. */
  private static boolean isDisconnected(Socket socket) throws IOException {
    socket.setSoTimeout(10_000);
    byte[] buffer = new byte[1 << 16];
    try {
      while (socket.getInputStream().read(buffer) >= 0) {
        // What was in the buffers when the connection was closed.
      }
      return true;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private List<CompletableFuture<Answer>> ask(int times, IntFunction<String> path) {
    return IntStream.range(0, times)
        .mapToObj(n -> CompletableFuture.supplyAsync(() -> reader.get(path.apply(n)), readers))
        .toList();
  }

  private static void until(BooleanSupplier so) {
    while (!so.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
