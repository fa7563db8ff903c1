package org.claimtracker.publish.http;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.CacheScope;
import org.claimtracker.publish.http.PublicEndpoint.Workload;

/**
 * Handles requests to public endpoints on the event loop, before sign-in: limits the rate of each
 * address, answers from the cache, and lets the rest through a bulkhead.
 */
@ApplicationScoped
class PublicRoutes {

  /** After a request has its id and its endpoint; before credentials are read. */
  private static final int BEFORE_SIGN_IN = 800;

  /** Where the metrics look for the template that a request is counted under. */
  static final String METRICS_TEMPLATE = "UrlPathTemplate";

  private final ResponseCache cache;
  private final OverloadResponses overload;
  private final Bulkheads bulkheads;
  private final PublicConfig config;
  private final Clock clock;
  private final String maxAge;
  private final ClientRateLimit clients;
  private final FastPath fastPath;

  PublicRoutes(
      ResponseCache cache,
      OverloadResponses overload,
      Bulkheads bulkheads,
      PublicConfig config,
      ClientRateLimit clients,
      FastPath fastPath,
      Clock clock) {
    this.cache = cache;
    this.overload = overload;
    this.bulkheads = bulkheads;
    this.config = config;
    this.clock = clock;
    this.maxAge = maxAge(config);
    this.clients = clients;
    this.fastPath = fastPath;
  }

  /** What other caches are told about a success. */
  static String maxAge(PublicConfig config) {
    return "public, max-age=%d, stale-while-revalidate=60, stale-if-error=86400"
        .formatted(config.keep().toSeconds());
  }

  void register(@Observes Filters filters) {
    filters.register(this::handle, BEFORE_SIGN_IN);
  }

  private void handle(RoutingContext request) {
    EndpointMatch match = EndpointMatch.of(request);
    if (match == null) {
      request.next();
    } else {
      handle(request, match);
    }
  }

  private void handle(RoutingContext request, EndpointMatch match) {
    HttpServerResponse response = request.response();
    Audience audience = match.endpoint().audience();
    if (match.exact()) {
      Vertx.currentContext().putLocal(METRICS_TEMPLATE, match.endpoint().template());
    }
    request.addHeadersEndHandler(
        sent ->
            response
                .headers()
                .set("Cache-Control", cacheControl(request, match))
                .set("Vary", audience.vary));
    if (!withinRateLimit(request)) {
      return;
    }
    HttpMethod method = request.request().method();
    if (method == HttpMethod.OPTIONS && audience != Audience.READERS) {
      answerPreflight(response);
    }
    boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
    Optional<CacheKey> key = read ? CacheKey.of(request, match) : Optional.empty();
    if (key.isPresent()) {
      answerFromCache(key.get(), request, match);
    } else if (read || method == HttpMethod.POST) {
      enterBulkhead(request, match);
    } else {
      request.next();
    }
  }

  private void enterBulkhead(RoutingContext request, EndpointMatch match) {
    Workload workload = match.endpoint().workload(request);
    bulkheads
        .of(workload)
        .enter(
            request,
            () -> {
              if (workload == Workload.DUMP) {
                SlowReaders.watch(request, config.dumpPatience());
              }
              request.next();
            },
            () -> overload.overloaded(request, config.patience()));
  }

  /** Waits if another request is rendering the same answer; only one of them enters. */
  private void answerFromCache(CacheKey key, RoutingContext request, EndpointMatch match) {
    CompletableFuture<ReadyAnswer> cached = cache.cachedOrPending(key, request);
    if (cached == null) {
      enterBulkhead(request, match);
    } else if (cached.isDone()) {
      send(key, cached.getNow(null), request, match);
    } else {
      request.request().pause();
      Context eventLoop = request.vertx().getOrCreateContext();
      cached.whenComplete(
          (ready, failed) ->
              eventLoop.runOnContext(
                  here -> {
                    request.request().resume();
                    send(key, ready, request, match);
                  }));
    }
  }

  private void send(CacheKey key, ReadyAnswer ready, RoutingContext request, EndpointMatch match) {
    boolean acceptable =
        ready != null
            && (match.endpoint().types().isEmpty()
                || CacheKey.accepts(request, ready.rendered().type()));
    if (acceptable) {
      fastPath.learn(request, key, match.endpoint());
      ready.send(
          request.request(),
          ConditionalResponse.acceptsGzip(request.request().getHeader("Accept-Encoding")),
          clock.instant());
    } else {
      enterBulkhead(request, match);
    }
  }

  /** Only successes may be cached: what is not there may be published the next moment. */
  private String cacheControl(RoutingContext request, EndpointMatch match) {
    if (match.endpoint().cache() == CacheScope.PRIVATE) {
      return "no-store";
    }
    int status = request.response().getStatusCode();
    boolean read = request.request().method() != HttpMethod.POST;
    return read && (status == 200 || status == 304) ? maxAge : "no-cache";
  }

  private boolean withinRateLimit(RoutingContext request) {
    ConsumptionProbe probe = clients.count(request);
    if (!probe.isConsumed()) {
      overload.tooManyRequests(request, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    return probe.isConsumed();
  }

  private static void answerPreflight(HttpServerResponse response) {
    response
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST")
        .putHeader(
            "Access-Control-Allow-Headers",
            "Accept, Content-Type, If-Modified-Since, If-None-Match, X-Request-ID")
        .putHeader("Access-Control-Max-Age", "86400");
  }
}
