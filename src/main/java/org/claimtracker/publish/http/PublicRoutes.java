package org.claimtracker.publish.http;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.claimtracker.account.RateLimit;
import org.claimtracker.evidence.WebPages;
import org.claimtracker.publish.http.PublicEndpoint.Audience;
import org.claimtracker.publish.http.PublicEndpoint.Place;

/**
 * The way in for everybody, on the event loop: limits how much one address asks, lets every site's
 * scripts read, and gives the answers that are ready without waking anything else.
 */
@ApplicationScoped
class PublicRoutes {

  /** Before anybody is asked who they are; after a request has its id. */
  private static final int BEFORE_SIGN_IN = 800;

  /** Where the metrics look for the address that a request is counted under. */
  private static final String COUNTED_UNDER = "UrlPathTemplate";

  private static final long MIN_DUMP_COST = 1024 * 1024;

  private static final Pattern PUBLIC_PATHS =
      Pattern.compile(
          "/(api/v1/(verdicts|corrections|rating-scales|claimreview|match)|v1alpha1|feeds|dumps|sitemap"
              + "|robots\\.txt|v|claimants|topics|corrections|ratings|methodology|search|embed"
              + "|oembed)([/.:-].*)?|/");

  private final ResponseCache answers;
  private final OverloadResponses refusals;
  private final PublicConfig config;
  private final Clock clock;
  private final String keep;
  private final RateLimit clients;
  private final Bulkhead lookups;
  private final Bulkhead searches;
  private final Bulkhead matches;
  private final Bulkhead dumps;

  PublicRoutes(
      ResponseCache answers, OverloadResponses refusals, PublicConfig config, Clock clock) {
    this.answers = answers;
    this.refusals = refusals;
    this.clock = clock;
    this.config = config;
    this.keep =
        "public, max-age=%d, stale-while-revalidate=60, stale-if-error=86400"
            .formatted(config.keep().toSeconds());
    this.clients = new RateLimit(config.requestsPerMinute(), Duration.ofMinutes(1));
    this.lookups = new Bulkhead(config.lookups(), config.waiting(), config.patience());
    this.searches = new Bulkhead(config.searches(), config.waiting(), config.patience());
    this.matches = new Bulkhead(config.matches(), config.waiting(), config.patience());
    this.dumps = new Bulkhead(config.dumps(), config.waiting(), config.patience());
  }

  void open(@Observes Filters filters) {
    filters.register(this::comeIn, BEFORE_SIGN_IN);
  }

  private void comeIn(RoutingContext context) {
    if (PUBLIC_PATHS.matcher(context.normalizedPath()).matches()) {
      comeIn(context, PublicEndpoint.at(context.normalizedPath()));
    } else {
      context.next();
    }
  }

  private void comeIn(RoutingContext context, Optional<Place> place) {
    HttpServerResponse response = context.response();
    place.ifPresent(found -> Vertx.currentContext().putLocal(COUNTED_UNDER, found.template()));
    Audience audience = place.map(found -> found.surface().audience).orElse(Audience.PROGRAMS);
    if (audience == Audience.PROGRAMS) {
      response.putHeader("Access-Control-Allow-Origin", "*");
      response.putHeader(
          "Access-Control-Expose-Headers", "ETag, Last-Modified, Link, X-Request-ID");
    }
    context.addHeadersEndHandler(
        sent ->
            response.headers().set("Cache-Control", keepFor(context)).set("Vary", audience.vary));
    if (!withinLimit(context)) {
      return;
    }
    HttpMethod method = context.request().method();
    if (method == HttpMethod.OPTIONS && audience == Audience.PROGRAMS) {
      letScriptsAsk(response);
    }
    if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
      Bulkhead lane = lane(context, place);
      place
          .flatMap(found -> CacheKey.by(context, found))
          .ifPresentOrElse(asked -> answer(asked, context, lane), () -> inTurn(context, lane));
    } else if (method == HttpMethod.POST) {
      inTurn(context, lane(context, place));
    } else {
      context.next();
    }
  }

  private void inTurn(RoutingContext context, Bulkhead lane) {
    lane.enter(
        context,
        () -> {
          if (lane == dumps) {
            hangUpOnDawdlers(context);
          }
          context.next();
        },
        () -> refusals.overloaded(context, config.patience()));
  }

  /** Who reads a dump in drops would keep others from it for hours. */
  private void hangUpOnDawdlers(RoutingContext context) {
    AtomicLong before = new AtomicLong();
    long timer =
        context
            .vertx()
            .setPeriodic(
                config.dumpPatience().toMillis(),
                now -> {
                  long written = context.response().bytesWritten();
                  if (written - before.getAndSet(written) < MIN_DUMP_COST) {
                    hangUp(context);
                  }
                });
    context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
  }

  /** Past what closes it in turn, after all that was written: nobody takes that. */
  private static void hangUp(RoutingContext context) {
    ((ConnectionBase) context.request().connection()).channelHandlerContext().close();
  }

  /**
   * Dumps hold up no searches, and searches no reads of a single verdict. Who has a page of another
   * site looked at waits for that site, and holds up nobody but matches.
   */
  private Bulkhead lane(RoutingContext context, Optional<Place> place) {
    String path = context.normalizedPath();
    String words = path.equals("/search") ? context.request().getParam("q") : null;
    if (path.startsWith("/api/v1/match") || words != null && WebPages.isAddress(words)) {
      return matches;
    }
    if (path.startsWith("/dumps") || path.equals("/feeds/claimreview.json")) {
      return dumps;
    }
    return place.filter(found -> found.surface().isSmall()).isPresent() ? lookups : searches;
  }

  /** From memory if it is there; or when another who asks the same gets it; or in turn. */
  private void answer(CacheKey asked, RoutingContext context, Bulkhead lane) {
    CompletableFuture<RenderedResponse> answer = answers.readyOrAwaited(asked, context);
    if (answer == null) {
      inTurn(context, lane);
    } else if (answer.isDone()) {
      give(answer.getNow(null), context, lane);
    } else {
      context.request().pause();
      Context loop = context.vertx().getOrCreateContext();
      answer.whenComplete(
          (rendered, failed) ->
              loop.runOnContext(
                  here -> {
                    context.request().resume();
                    give(rendered, context, lane);
                  }));
    }
  }

  private void give(RenderedResponse rendered, RoutingContext context, Bulkhead lane) {
    if (rendered != null && CacheKey.isLiked(context, rendered.type())) {
      ConditionalResponse.to(context.request(), rendered, clock.instant()).send(context.response());
    } else {
      inTurn(context, lane);
    }
  }

  /** Only what was found may be kept: what is not there may be there the next moment. */
  private String keepFor(RoutingContext context) {
    int status = context.response().getStatusCode();
    boolean read = context.request().method() != HttpMethod.POST;
    return read && (status == 200 || status == 304) ? keep : "no-cache";
  }

  private boolean withinLimit(RoutingContext context) {
    ConsumptionProbe probe = clients.take(context.request().remoteAddress().hostAddress());
    context
        .response()
        .putHeader("RateLimit-Limit", Integer.toString(config.requestsPerMinute()))
        .putHeader("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()))
        .putHeader(
            "RateLimit-Reset",
            OverloadResponses.seconds(Duration.ofNanos(probe.getNanosToWaitForReset())));
    if (!probe.isConsumed()) {
      refusals.tooMany(context, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
    return probe.isConsumed();
  }

  private static void letScriptsAsk(HttpServerResponse response) {
    response
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD, POST")
        .putHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
        .putHeader("Access-Control-Max-Age", "86400");
  }
}
