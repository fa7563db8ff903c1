package org.claimtracker.publish.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.claimtracker.publish.http.PublicEndpoint.Audience;

/**
 * Matches each request to its public endpoint, once, and sets the headers that follow from the
 * audience. A resource that sets one of them itself overrides it.
 */
@ApplicationScoped
class SecurityHeaders {

  /** After a request has its id and before anything can refuse it. */
  private static final int BEFORE_REFUSALS = 950;

  static final String TRANSPORT_SECURITY = "max-age=31536000";

  private static final String CSP = "Content-Security-Policy";

  /** Pages run and load only what we serve, and no other site may frame them. */
  private static final String PAGE_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Cards are framed by other sites; they run nothing and load only their style sheet. */
  private static final String EMBED_POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  /** Swagger UI starts from a script within its page, and styles elements. */
  private static final String SWAGGER_POLICY =
      "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** What scripts of other sites may read beside the few headers that browsers always show. */
  static final String EXPOSED =
      "ETag, Last-Modified, Link, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset,"
          + " Retry-After, X-Request-ID";

  /** For what is no page. */
  private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

  private static final String NO_PERMISSIONS =
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(),"
          + " payment=(), usb=(), browsing-topics=()";

  private final PublicEndpoints endpoints;

  SecurityHeaders(PublicEndpoints endpoints) {
    this.endpoints = endpoints;
  }

  void register(@Observes Filters filters) {
    filters.register(this::set, BEFORE_REFUSALS);
  }

  private void set(RoutingContext request) {
    String path = request.request().path();
    // Set here, as Quarkus's own setting would have it decode the path before that is looked at.
    MultiMap headers = request.response().headers().set("X-Content-Type-Options", "nosniff");
    if (request.request().isSSL()) {
      headers.set("Strict-Transport-Security", TRANSPORT_SECURITY);
    }
    EndpointMatch match =
        MalformedAddresses.isMalformed(request.request())
            ? null
            : endpoints.match(request.request().method(), request.normalizedPath());
    if (match != null) {
      match.putInto(request);
      set(headers, match.endpoint().audience());
    } else if (EndpointMatch.isBelow("/api", path)) {
      // What staff read is nobody else's: no shared cache may store it.
      headers.set("Cache-Control", "private, no-cache");
    } else if (EndpointMatch.isBelow("/q", path)) {
      headers.set(CSP, EndpointMatch.isBelow("/q/swagger-ui", path) ? SWAGGER_POLICY : NO_PAGE);
    } else {
      set(headers, Audience.READERS);
      if (EndpointMatch.isBelow("/assets", path) || EndpointMatch.isBelow("/webjars", path)) {
        request.addHeadersEndHandler(sent -> keepAsset(request));
      }
    }
    request.next();
  }

  /**
   * The address of an asset contains the hash of its content; one that is not there now may be
   * there after the next upgrade.
   */
  private static void keepAsset(RoutingContext request) {
    int status = request.response().getStatusCode();
    boolean isThere = status == 200 || status == 206 || status == 304;
    request
        .response()
        .headers()
        .set("Cache-Control", isThere ? "public, max-age=31536000, immutable" : "no-cache");
  }

  static void set(MultiMap headers, Audience audience) {
    if (audience == Audience.READERS) {
      headers
          .set(CSP, PAGE_POLICY)
          .set("Referrer-Policy", "strict-origin-when-cross-origin")
          .set("Permissions-Policy", NO_PERMISSIONS)
          .set("Cross-Origin-Opener-Policy", "same-origin");
      return;
    }
    headers.set("Access-Control-Allow-Origin", "*").set("Access-Control-Expose-Headers", EXPOSED);
    if (audience == Audience.EMBEDS) {
      headers.set(CSP, EMBED_POLICY);
    }
  }
}
