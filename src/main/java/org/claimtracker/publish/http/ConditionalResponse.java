package org.claimtracker.publish.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * An answer as one client gets it: 200 with a body, or 304 Not Modified, as RFC 9110 has it.
 *
 * @param body null for none
 */
public record ConditionalResponse(int status, Map<String, String> headers, byte[] body) {

  /**
   * HTTP dates have whole seconds: Last-Modified is left out until no further change can fall into
   * the same one.
   */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private static final Pattern GZIP =
      Pattern.compile("(.*,)?\\s*(gzip|\\*)\\s*(;\\s*q=(1.*|0\\.\\d*[1-9]\\d*)\\s*)?(,.*)?");

  public static ConditionalResponse to(
      HttpServerRequest request, RenderedResponse rendered, Instant now) {
    boolean compressed = acceptsGzip(request.getHeader("Accept-Encoding"));
    String tag = tag(rendered, compressed);
    Instant modified = isSettled(rendered.lastModified(), now) ? rendered.lastModified() : null;
    if (isUnchanged(request, tag, modified)) {
      return new ConditionalResponse(304, headers(rendered, tag, modified), null);
    }
    return new ConditionalResponse(
        200,
        headersWithBody(rendered, tag, modified, compressed),
        request.method() == HttpMethod.HEAD ? null : rendered.body(compressed));
  }

  static boolean acceptsGzip(String encodings) {
    return encodings != null && GZIP.matcher(encodings).matches();
  }

  /** Another encoding needs another strong tag: RFC 9110, section 8.8.3.3. */
  static String tag(RenderedResponse rendered, boolean compressed) {
    return '"' + rendered.tag() + (compressed ? "-gzip" : "") + '"';
  }

  static boolean isSettled(Instant modified, Instant now) {
    return modified == null || modified.plus(SETTLED).isBefore(now);
  }

  /** The headers of 304. */
  static Map<String, String> headers(RenderedResponse rendered, String tag, Instant modified) {
    Map<String, String> headers = new LinkedHashMap<>(rendered.headers());
    headers.put("ETag", tag);
    if (modified != null) {
      headers.put("Last-Modified", HTTP_DATE.format(modified));
    }
    return headers;
  }

  /** The headers of 200. */
  static Map<String, String> headersWithBody(
      RenderedResponse rendered, String tag, Instant modified, boolean compressed) {
    Map<String, String> headers = headers(rendered, tag, modified);
    headers.put("Content-Type", rendered.type());
    if (compressed) {
      headers.put("Content-Encoding", "gzip");
    }
    headers.put("Content-Length", Integer.toString(rendered.body(compressed).length));
    return headers;
  }

  void send(HttpServerResponse response) {
    // Quarkus sets "identity" to prevent compression until it knows the media type.
    response.headers().remove("Content-Encoding");
    response.setStatusCode(status);
    headers.forEach(response::putHeader);
    if (body == null) {
      response.end();
    } else {
      response.end(Buffer.buffer(body));
    }
  }

  public Response toResponse() {
    Response.ResponseBuilder response = Response.status(status).entity(body);
    headers.forEach(response::header);
    return response.build();
  }

  /** If-None-Match decides; without it If-Modified-Since does. */
  static boolean isUnchanged(HttpServerRequest request, String tag, Instant modified) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return tags.equals(tag)
          || Arrays.stream(tags.split(","))
              .map(given -> given.strip().replaceFirst("^W/", ""))
              .anyMatch(given -> given.equals(tag) || given.equals("*"));
    }
    String since = request.getHeader("If-Modified-Since");
    return since != null && modified != null && isNotAfter(modified, since);
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
