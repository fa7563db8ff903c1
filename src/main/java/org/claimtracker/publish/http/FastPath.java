package org.claimtracker.publish.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Sends cached answers from the first handler. What a client sends is looked up as it is; only the
 * first request of its kind is parsed and negotiated, by {@link PublicRoutes}.
 */
@ApplicationScoped
class FastPath {

  /** Before all other filters but the one that closes connections of a stopping node. */
  private static final int FIRST = 1090;

  /** What is longer is seldom asked for twice. */
  private static final int MAX_LENGTH = 1_000;

  private static final long MAX_CHARACTERS = 2_000_000;

  /** Estimated heap of one entry beside its texts, in characters. */
  private static final int ENTRY_OVERHEAD = 200;

  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized(RequestIds.HEADER);
  private static final CharSequence TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("Strict-Transport-Security");

  /** Everything that the choice of an answer depends on. */
  private record Sent(String uri, String accept, String encodings, String languages) {

    static Sent of(HttpServerRequest request) {
      MultiMap headers = request.headers();
      return new Sent(
          request.uri(),
          headers.get(HttpHeaders.ACCEPT),
          headers.get(HttpHeaders.ACCEPT_ENCODING),
          headers.get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    int length() {
      return Stream.of(uri, accept, encodings, languages)
          .filter(Objects::nonNull)
          .mapToInt(String::length)
          .sum();
    }
  }

  private record Learned(
      CacheKey key, boolean compressed, String template, PreparedHeaders headers) {}

  private static final String SENT = Sent.class.getName();

  private final Cache<Sent, Learned> learned =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CHARACTERS)
          .weigher((Sent sent, Learned learnt) -> ENTRY_OVERHEAD + sent.length())
          .build();

  private final Map<DeclaredEndpoint, PreparedHeaders> headers = new ConcurrentHashMap<>();
  private final ResponseCache cache;
  private final ClientRateLimit clients;
  private final PublicConfig config;
  private final Clock clock;

  FastPath(ResponseCache cache, ClientRateLimit clients, PublicConfig config, Clock clock) {
    this.cache = cache;
    this.clients = clients;
    this.config = config;
    this.clock = clock;
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, FIRST);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.method() != HttpMethod.GET || hasBody(request.headers())) {
      context.next();
      return;
    }
    Sent sent = Sent.of(request);
    Learned known = learned.getIfPresent(sent);
    ReadyAnswer ready = known == null ? null : cache.ready(known.key);
    if (ready == null) {
      context.put(SENT, sent);
      context.next();
    } else if (clients.count(context).isConsumed()) {
      send(ready, known, request);
    } else {
      context.next();
    }
  }

  private static boolean hasBody(MultiMap headers) {
    return headers.contains(HttpHeaders.CONTENT_LENGTH)
        || headers.contains(HttpHeaders.TRANSFER_ENCODING);
  }

  private void send(ReadyAnswer ready, Learned known, HttpServerRequest request) {
    Vertx.currentContext().putLocal(PublicRoutes.METRICS_TEMPLATE, known.template);
    MultiMap response = request.response().headers();
    response.set(REQUEST_ID, RequestIds.of(request));
    if (request.isSSL()) {
      response.set(TRANSPORT_SECURITY, SecurityHeaders.TRANSPORT_SECURITY);
    }
    known.headers.setIn(response);
    ready.send(request, known.compressed, clock.instant());
  }

  /** Called when a request was answered from the cache. */
  void learn(RoutingContext context, CacheKey key, DeclaredEndpoint endpoint) {
    Sent sent = context.get(SENT);
    if (sent != null && sent.length() <= MAX_LENGTH) {
      learned.put(
          sent,
          new Learned(
              key,
              ConditionalResponse.acceptsGzip(sent.encodings),
              endpoint.template(),
              headers.computeIfAbsent(endpoint, this::prepared)));
    }
  }

  private PreparedHeaders prepared(DeclaredEndpoint endpoint) {
    MultiMap prepared = MultiMap.caseInsensitiveMultiMap();
    SecurityHeaders.set(prepared, endpoint.audience());
    prepared.set("X-Content-Type-Options", "nosniff");
    prepared.set("Cache-Control", PublicRoutes.maxAge(config));
    prepared.set("Vary", endpoint.audience().vary);
    return new PreparedHeaders(prepared);
  }
}
