package org.claimtracker.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import javax.net.ssl.SSLContext;

/** A webhook receiver within the test process. */
public final class Receiver implements AutoCloseable {

  /** The message received. */
  public record Message(Map<String, List<String>> headers, String body) {

    public String id() {
      return header("webhook-id");
    }

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().get(0))
          .findFirst()
          .orElse(null);
    }

    public JsonNode json() {
      return parsed(body);
    }

    public static JsonNode parsed(String text) {
      try {
        return Http.JSON.readTree(text);
      } catch (JsonProcessingException notJson) {
        throw new AssertionError(text, notJson);
      }
    }

    public String type() {
      return json().path("type").asText();
    }

    public String slug() {
      return json().path("data").path("slug").asText();
    }

    /** Verifies it as receivers do that follow the specification. */
    public Message verifiedWith(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
        return this;
      } catch (WebhookVerificationException forged) {
        throw new AssertionError(forged);
      }
    }
  }

  private final HttpServer server;
  private final BlockingQueue<Message> got = new LinkedBlockingQueue<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile IntSupplier answer = () -> 204;

  public Receiver() {
    this(null);
  }

  /** A receiver with TLS. */
  public Receiver(SSLContext secure) {
    try {
      InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = secure == null ? HttpServer.create(here, 0) : secureServer(here, secure);
      server.createContext("/", this::take);
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static HttpServer secureServer(InetSocketAddress here, SSLContext context)
      throws IOException {
    HttpsServer server = HttpsServer.create(here, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return server;
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    got.add(new Message(Map.copyOf(exchange.getRequestHeaders()), body));
    int status = answer.getAsInt();
    if (status / 100 == 3) {
      exchange.getResponseHeaders().add("Location", url() + "elsewhere");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  public String url() {
    return "http://127.0.0.1:%d/hook?from=desk".formatted(port());
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Answers with this status from now on. */
  public Receiver answering(int status) {
    answer = () -> status;
    return this;
  }

  /** Accepts messages but never answers. */
  public Receiver fallingSilent() {
    answer =
        () -> {
          try {
            end.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
          return 204;
        };
    return this;
  }

  /** Waits for the next message. */
  public Message next() {
    try {
      Message next = got.poll(Await.PATIENCE.toSeconds(), TimeUnit.SECONDS);
      assertThat(next).as("a message").isNotNull();
      return next;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Messages that arrived but were not taken. */
  public List<Message> others() {
    return List.copyOf(got);
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
  }
}
