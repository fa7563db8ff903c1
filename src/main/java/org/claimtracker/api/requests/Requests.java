package org.claimtracker.api.requests;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimtracker.common.Problems;
import org.claimtracker.publish.http.ErrorPageRenderer;
import org.claimtracker.publish.http.ErrorPageRenderer.ErrorPage;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Runs before everything else: assigns a request id and rejects malformed requests. */
@ApplicationScoped
class Requests {

  private static final String ID = "X-Request-ID";
  private static final Pattern USABLE_ID = Pattern.compile("[\\w.:-]{1,64}");
  private static final Pattern JSON =
      Pattern.compile("application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MAX_URI_LENGTH = 4_096;

  /**
   * Readers paste whole posts into the search, and a character may take nine when percent-encoded.
   */
  private static final int MAX_SEARCH_URI_LENGTH = 15_000;

  private static final int MAX_HEADER_SIZE = 16_384;

  /** Accepts whole transcripts: 100,000 words in a two-byte script exceed 1 MiB. */
  private static final Set<String> INTAKE = Set.of("/api/v1/intake", "/desk/intake");

  private final Instance<ErrorPageRenderer> pages;

  Requests(Instance<ErrorPageRenderer> pages) {
    this.pages = pages;
  }

  void register(@Observes Filters filters) {
    filters.register(this::identify, 1000);
    filters.register(this::refuseNonsense, 900);
  }

  /** Takes the caller's request id or creates one; it is echoed and added to each log line. */
  private void identify(RoutingContext context) {
    String given = context.request().getHeader(ID);
    String id =
        given != null && USABLE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    context.response().putHeader(ID, id);
    context.next();
  }

  /**
   * Rejects NUL characters, bodies whose announced length exceeds the limit (before reading them),
   * and bodies without a content type. Beyond 16 KiB of address and 32 KiB of headers, the server
   * itself refuses, without a message.
   */
  private void refuseNonsense(RoutingContext context) {
    HttpServerRequest request = context.request();
    long bytes = announcedBytes(request);
    if (request.uri().contains("%00")) {
      refuse(context, 400, "Malformed request", "The address holds a NUL character.");
    } else if (request.uri().length() > longestAddress(request.path())) {
      refuseAddress(context);
    } else if (inHeaders(request) > MAX_HEADER_SIZE) {
      refuse(
          context,
          431,
          "Headers too large",
          "All headers have at most 16384 characters together; cookies are one of them.");
    } else if (bytes > mostBytes(request.path())) {
      refuse(context, 413, "Too large", tooLarge(request.path()));
    } else if (request.path().startsWith("/api/")
        && (bytes > 0 || isChunked(request))
        && !isJson(request)) {
      refuse(context, 415, "Not JSON", "Send the body as application/json.");
    } else {
      context.next();
    }
  }

  /** Answers requests that Vert.x itself rejects, such as those with a malformed Host. */
  void answerRefusals(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            context -> {
              if (context.statusCode() == 400 && !context.response().headWritten()) {
                refuse(context, 400, "Malformed request", "The address or a header is malformed.");
              } else {
                context.next();
              }
            });
  }

  /** Limits a body of unannounced length while it is being read. */
  @ServerRequestFilter
  void refuseEndlessBody(ContainerRequestContext request) throws IOException {
    if ("chunked".equalsIgnoreCase(request.getHeaderString("Transfer-Encoding"))) {
      String path = request.getUriInfo().getRequestUri().getPath();
      byte[] body = request.getEntityStream().readNBytes(mostBytes(path) + 1);
      if (body.length > mostBytes(path)) {
        throw Problems.problem(413, "Too large", tooLarge(path))
            .withHeader("Connection", "close")
            .build();
      }
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  private static int longestAddress(String path) {
    return "/search".equals(path) ? MAX_SEARCH_URI_LENGTH : MAX_URI_LENGTH;
  }

  /** A browser's form, which needs a page as its answer. */
  private void refuseAddress(RoutingContext context) {
    String detail =
        "An address has at most %d characters here."
            .formatted(longestAddress(context.request().path()));
    Optional<ErrorPage> page =
        pages.stream().flatMap(each -> each.render(context, 414, detail).stream()).findFirst();
    if (page.isPresent()) {
      context
          .response()
          .setStatusCode(414)
          .putHeader("Content-Type", page.get().type())
          .putHeader("Connection", "close")
          .end(page.get().body());
    } else {
      refuse(context, 414, "Address too long", detail);
    }
  }

  private static int mostBytes(String path) {
    return INTAKE.contains(path) ? 2 * MEBIBYTE : MEBIBYTE;
  }

  private static String tooLarge(String path) {
    return "A request body is at most %d MiB here.".formatted(mostBytes(path) / MEBIBYTE);
  }

  private static int inHeaders(HttpServerRequest request) {
    int characters = 0;
    for (Map.Entry<String, String> header : request.headers()) {
      characters += header.getKey().length() + header.getValue().length();
    }
    return characters;
  }

  private static long announcedBytes(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private static boolean isChunked(HttpServerRequest request) {
    return request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isJson(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return type != null && JSON.matcher(type).matches();
  }

  private static void refuse(RoutingContext context, int status, String title, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Connection", "close")
        .end(
            """
            {"status":%d,"title":"%s","detail":"%s"}"""
                .formatted(status, title, detail));
  }
}
