package org.claimtracker.publish.http;

import io.quarkus.vertx.http.DomainSocketServerStart;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Asks this node for a while, once it listens, what readers ask most, so that what answers them is
 * compiled before a load balancer sends them here: until then the node is not ready. Whoever asks
 * meanwhile is answered all the same.
 */
@ApplicationScoped
class WarmUp {

  private static final Logger LOG = Logger.getLogger(WarmUp.class);
  private static final String HEADER = "X-Warm-Up";
  private static final String VERDICTS = "/api/v1/verdicts";
  private static final String ALL_INTERFACES = "0.0.0.0";

  /** Verdicts that are asked for again and again. */
  private static final int VERDICTS_ASKED = 50;

  private static final int MAX_PAGE = 100;
  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 99;

  private final Vertx vertx;
  private final PublicConfig config;
  private final String secret = UUID.randomUUID().toString();
  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean ended;

  WarmUp(Vertx vertx, PublicConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.ended = config.warmUp().isZero();
  }

  void begin(@ObservesAsync HttpServerStart started) {
    warmUp(started.options(), false);
  }

  void begin(@ObservesAsync HttpsServerStart started) {
    warmUp(started.options(), true);
  }

  /** The other side of a socket in the file system is a proxy on this machine. */
  void begin(@ObservesAsync DomainSocketServerStart started) {
    ended = true;
  }

  private void warmUp(HttpServerOptions server, boolean encrypted) {
    if (ended || !begun.compareAndSet(false, true)) {
      return;
    }
    if (server.getPort() == 0) {
      // Any free port: nobody is told which, so that no load balancer waits either.
      ended = true;
      return;
    }
    String host = server.getHost();
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setDefaultHost(host.equals(ALL_INTERFACES) ? "127.0.0.1" : host)
                .setDefaultPort(server.getPort())
                .setSsl(encrypted)
                .setTrustAll(true)
                .setVerifyHost(false));
    long end = System.nanoTime() + config.warmUp().toNanos();
    get(client, VERDICTS + "?limit=" + VERDICTS_ASKED)
        .compose(list -> askAll(client, slugs(list), end))
        .onComplete(
            done -> {
              if (done.failed()) {
                LOG.debug("The warm-up ended early", done.cause());
              }
              ended = true;
              client.close();
            });
  }

  private Future<?> askAll(HttpClient client, List<String> slugs, long end) {
    AtomicInteger count = new AtomicInteger();
    List<Future<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < Runtime.getRuntime().availableProcessors(); lane++) {
      Promise<Void> done = Promise.promise();
      ask(client, slugs, count, end, done);
      lanes.add(done.future());
    }
    return Future.join(lanes);
  }

  /** One request after another. */
  private void ask(
      HttpClient client, List<String> slugs, AtomicInteger count, long end, Promise<Void> done) {
    if (System.nanoTime() >= end) {
      done.complete();
    } else {
      get(client, path(slugs, count.getAndIncrement()))
          .onSuccess(answered -> ask(client, slugs, count, end, done))
          .onFailure(done::fail);
    }
  }

  private static List<String> slugs(Buffer list) {
    JsonArray items = new JsonObject(list).getJsonArray("items");
    List<String> slugs = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      slugs.add(items.getJsonObject(at).getString("slug"));
    }
    return slugs;
  }

  private Future<Buffer> get(HttpClient client, String path) {
    return client
        .request(HttpMethod.GET, path)
        .compose(request -> request.putHeader(HEADER, secret).send())
        .compose(response -> response.body());
  }

  /**
   * Every fourth request has to be rendered; the others are ready after the first of their kind.
   */
  private static String path(List<String> slugs, int n) {
    String slug = slugs.isEmpty() ? "" : slugs.get(n % slugs.size());
    String list = "limit=" + (1 + n % MAX_PAGE);
    return switch (n % 8) {
      case 0 -> VERDICTS + "?" + list + "&from=" + (FIRST_YEAR + n % YEARS);
      case 1 -> VERDICTS + "?" + list + "&q=" + slug.replaceFirst("-.*", "");
      case 2 -> slugs.isEmpty() ? "/" : "/v/" + slug;
      default -> slugs.isEmpty() ? VERDICTS : VERDICTS + "/" + slug;
    };
  }

  /** Whether this node asks itself, which no limit counts. */
  boolean asks(HttpServerRequest request) {
    return !ended && secret.equals(request.getHeader(HEADER));
  }

  boolean hasEnded() {
    return ended;
  }
}
