package org.claimtracker.api.requests;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.claimtracker.exchange.imports.ImportConfig;
import org.claimtracker.publish.http.RequestIds;
import org.claimtracker.publish.http.RouteErrors;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Runs before everything else: assigns a request id and rejects malformed requests. */
@ApplicationScoped
class Requests {

  private static final Pattern JSON =
      Pattern.compile("application/(merge-patch\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);
  private static final int MEBIBYTE = 1024 * 1024;
  private static final int MAX_URI_LENGTH = 4_096;

  /**
   * Readers paste whole posts into the search, and a character may take nine when percent-encoded.
   */
  private static final int MAX_SEARCH_URI_LENGTH = 15_000;

  private static final int MAX_HEADER_SIZE = 16_384;

  /** Accepts whole transcripts: 100,000 words in a two-byte script exceed 1 MiB. */
  private static final Set<String> INTAKE = Set.of("/api/v1/intake", "/desk/intake");

  /** Accepts files, which are read as they come. */
  private static final Set<String> FILES = Set.of("/api/v1/imports", "/desk/imports");

  private static final Pattern FILE =
      Pattern.compile("application/octet-stream\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** After the server has put its own limit there, before anything reads the body. */
  private static final int BEHIND_THE_OUTER_LIMIT = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1;

  private final RouteErrors errors;
  private final ImportConfig imports;

  Requests(RouteErrors errors, ImportConfig imports) {
    this.errors = errors;
    this.imports = imports;
  }

  void register(@Observes Filters filters) {
    filters.register(this::identify, 1000);
    filters.register(this::refuseNonsense, 900);
  }

  /** Takes the caller's request id or creates one; it is echoed and added to each log line. */
  private void identify(RoutingContext context) {
    String id = RequestIds.of(context.request());
    MDC.put("requestId", id);
    countAsUnknown();
    context.response().putHeader(RequestIds.HEADER, id);
    context.next();
  }

  /**
   * Requests that no endpoint takes are counted together, or made-up addresses would use up the
   * tags of the metrics. An endpoint puts its template here instead.
   */
  private static void countAsUnknown() {
    Vertx.currentContext().putLocal("UrlPathTemplate", "/unknown");
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
      refuse(context, 400, "Malformed request", Reason.NUL_IN_ADDRESS.with());
    } else if (request.uri().length() > longestAddress(request.path())) {
      // A browser's form needs a page as its answer.
      errors.answer(
          context,
          problem(
              414,
              "Address too long",
              Reason.ADDRESS_TOO_LONG.with(longestAddress(request.path()))));
    } else if (inHeaders(request) > MAX_HEADER_SIZE) {
      refuse(context, 431, "Headers too large", Reason.HEADERS_TOO_LARGE.with(MAX_HEADER_SIZE));
    } else if (bytes > mostBytes(request.path())) {
      refuse(context, 413, "Too large", tooLarge(request.path()));
    } else if (request.path().startsWith("/api/")
        && (bytes > 0 || isChunked(request))
        && !isJson(request)
        && !isFile(request)) {
      refuse(context, 415, "Not JSON", Reason.NOT_JSON.with());
    } else {
      context.next();
    }
  }

  /** A form of unannounced length is limited while it is being read, too. */
  void limitBodies(@Observes Router router) {
    router
        .route()
        .order(BEHIND_THE_OUTER_LIMIT)
        .handler(
            context -> {
              context.put(
                  VertxHttpRecorder.MAX_REQUEST_SIZE_KEY,
                  mostBytes(context.request().path()) + MEBIBYTE);
              context.next();
            });
  }

  /** Answers requests that Vert.x itself rejects, such as those with a malformed Host. */
  void answerRefusals(@Observes Router router) {
    router
        .route()
        .order(Integer.MIN_VALUE)
        .failureHandler(
            context -> {
              if (context.statusCode() == 400 && !context.response().headWritten()) {
                refuse(context, 400, "Malformed request", Reason.MALFORMED_ADDRESS.with());
              } else {
                context.next();
              }
            });
  }

  /** Limits a body of unannounced length while it is being read. */
  @ServerRequestFilter
  void refuseEndlessBody(ContainerRequestContext request) throws IOException {
    String path = request.getUriInfo().getRequestUri().getPath();
    boolean chunked = "chunked".equalsIgnoreCase(request.getHeaderString("Transfer-Encoding"));
    if (chunked && !FILES.contains(path)) {
      byte[] body = request.getEntityStream().readNBytes((int) mostBytes(path) + 1);
      if (body.length > mostBytes(path)) {
        throw problem(413, "Too large", tooLarge(path));
      }
      request.setEntityStream(new ByteArrayInputStream(body));
    }
  }

  private static int longestAddress(String path) {
    return "/search".equals(path) ? MAX_SEARCH_URI_LENGTH : MAX_URI_LENGTH;
  }

  private long mostBytes(String path) {
    if (FILES.contains(path)) {
      // What a form adds to its file is little.
      return (imports.maxMebibytes() + 1L) * MEBIBYTE;
    }
    return (INTAKE.contains(path) ? 2L : 1L) * MEBIBYTE;
  }

  private Message tooLarge(String path) {
    return Reason.BODY_TOO_LARGE.with(mostBytes(path) / MEBIBYTE);
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

  private static boolean isFile(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return FILES.contains(request.path()) && type != null && FILE.matcher(type).matches();
  }

  private void refuse(RoutingContext context, int status, String title, Message reason) {
    errors.answer(context, problem(status, title, reason));
  }

  private static HttpProblem problem(int status, String title, Message reason) {
    return Problems.problem(status, title, reason).withHeader("Connection", "close").build();
  }
}
