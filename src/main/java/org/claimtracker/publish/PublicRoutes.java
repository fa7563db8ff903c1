package org.claimtracker.publish;

import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.claimtracker.account.RateLimit;

/**
 * The way in for everybody, on the event loop: limits how much one address asks, lets every site's
 * scripts read, and gives the answers that are ready without waking anything else.
 */
@ApplicationScoped
class PublicRoutes {

  private static final String PUBLIC_PATHS =
      "/(api/v1/(verdicts|corrections|rating-scales|claimreview)|v1alpha1|feeds|dumps|sitemap)"
          + "([/.:-].*)?";
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private final ReadyAnswers answers;
  private final PublicConfig config;
  private final String keep;
  private final RateLimit clients;

  PublicRoutes(ReadyAnswers answers, PublicConfig config) {
    this.answers = answers;
    this.config = config;
    this.keep =
        "public, max-age=%d, stale-while-revalidate=60, stale-if-error=86400"
            .formatted(config.keep().toSeconds());
    this.clients = new RateLimit(config.requestsPerMinute(), Duration.ofMinutes(1));
  }

  void open(@Observes Router router) {
    router.routeWithRegex(PUBLIC_PATHS).order(1).handler(this::comeIn);
  }

  private void comeIn(RoutingContext context) {
    HttpServerResponse response = context.response();
    response.putHeader("Access-Control-Allow-Origin", "*");
    response.putHeader("Access-Control-Expose-Headers", "ETag, Last-Modified, Link, X-Request-ID");
    if (!withinLimit(context)) {
      return;
    }
    HttpMethod method = context.request().method();
    boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
    if (method == HttpMethod.OPTIONS) {
      tellWhatIsPossible(response);
      return;
    }
    Rendered ready = reads ? answers.ready(context) : null;
    if (ready != null) {
      give(context, ready);
      return;
    }
    context.addHeadersEndHandler(
        sent ->
            response
                .headers()
                .set("Cache-Control", keepFor(context))
                .set("Vary", "Accept, Accept-Encoding"));
    context.next();
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
        .putHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      context
          .response()
          .setStatusCode(429)
          .putHeader("Retry-After", seconds(probe.getNanosToWaitForRefill()))
          .putHeader("Content-Type", "application/problem+json")
          .end(
              """
              {"status":429,"title":"Too many requests","detail":"Wait as long as Retry-After\
               says. For everything at once there is a dump."}""");
    }
    return probe.isConsumed();
  }

  private static String seconds(long nanos) {
    return Long.toString(Duration.ofNanos(nanos).plusMillis(999).toSeconds());
  }

  private static void tellWhatIsPossible(HttpServerResponse response) {
    response
        .setStatusCode(204)
        .putHeader("Allow", "GET, HEAD, OPTIONS, POST")
        .putHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS, POST")
        .putHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
        .putHeader("Access-Control-Max-Age", "86400")
        .end();
  }

  private void give(RoutingContext context, Rendered ready) {
    HttpServerResponse response = context.response();
    response.putHeader("ETag", '"' + ready.tag() + '"');
    response.putHeader("Cache-Control", keep);
    response.putHeader("Vary", "Accept, Accept-Encoding");
    if (ready.lastModified() != null) {
      response.putHeader("Last-Modified", HTTP_DATE.format(ready.lastModified()));
    }
    if (isUnchanged(context, ready)) {
      response.setStatusCode(304).end();
      return;
    }
    String encodings = context.request().getHeader("Accept-Encoding");
    boolean gzip = ready.gzip() != null && encodings != null && encodings.contains("gzip");
    byte[] body = gzip ? ready.gzip() : ready.plain();
    response.putHeader("Content-Type", ready.type());
    // Also keeps the server from compressing what is compressed, or is to be sent plain.
    response.putHeader("Content-Encoding", gzip ? "gzip" : "identity");
    response.putHeader("Content-Length", Integer.toString(body.length));
    if (context.request().method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  /** RFC 9110: If-None-Match decides; without it If-Modified-Since does. */
  private static boolean isUnchanged(RoutingContext context, Rendered ready) {
    String tags = context.request().getHeader("If-None-Match");
    if (tags != null) {
      String own = '"' + ready.tag() + '"';
      return Arrays.stream(tags.split(","))
          .map(tag -> tag.strip().replaceFirst("^W/", ""))
          .anyMatch(tag -> tag.equals(own) || tag.equals("*"));
    }
    String since = context.request().getHeader("If-Modified-Since");
    return since != null && ready.lastModified() != null && isNotAfter(ready.lastModified(), since);
  }

  private static boolean isNotAfter(Instant modified, String since) {
    try {
      return !modified
          .truncatedTo(ChronoUnit.SECONDS)
          .isAfter(Instant.from(HTTP_DATE.parse(since)));
    } catch (DateTimeParseException noDate) {
      return false;
    }
  }
}
