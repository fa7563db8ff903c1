package org.claimtracker.publish.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bulkhead with one permit and no queue. */
class BulkheadTest {

  private final Bulkhead bulkhead = new Bulkhead(1, 0, Duration.ofSeconds(1));
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void open() {
    Router router = Router.router(vertx);
    router.get("/").handler(this::enter);
    router
        .get("/late")
        .handler(
            request ->
                request
                    .response()
                    .closeHandler(
                        disconnected -> {
                          enter(request);
                          closed.countDown();
                        }));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0)
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_closed_connection_takes_no_permit() throws IOException, InterruptedException {
    try (Socket client = new Socket("localhost", server.actualPort())) {
      client
          .getOutputStream()
          .write("GET /late HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(closed.await(60, TimeUnit.SECONDS)).isTrue();

    Http reader = Http.anonymous(URI.create("http://localhost:" + server.actualPort() + "/"));
    reader.get("/").expect(200);
    reader.get("/").expect(200);
  }

  private void enter(RoutingContext request) {
    bulkhead.enter(
        request, () -> request.response().end(), () -> request.response().setStatusCode(503).end());
  }
}
