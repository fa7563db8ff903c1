package org.claimtracker.publish.http;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Instant;

/** A cached answer whose headers are prepared, so that sending it allocates little. */
final class ReadyAnswer {

  private static final CharSequence CONTENT_ENCODING =
      HttpHeaders.createOptimized("Content-Encoding");

  private final RenderedResponse rendered;

  /** Made when first asked for; that two threads may make it does no harm. */
  private volatile Encoded plain;

  private volatile Encoded gzip;

  ReadyAnswer(RenderedResponse rendered) {
    this.rendered = rendered;
  }

  RenderedResponse rendered() {
    return rendered;
  }

  /** Sends what the client asks for: all of it, or that nothing has changed. */
  void send(HttpServerRequest request, boolean compressed, Instant now) {
    HttpServerResponse response = request.response();
    // Quarkus sets "identity" to prevent compression until it knows the media type.
    response.headers().remove(CONTENT_ENCODING);
    if (!ConditionalResponse.isSettled(rendered.lastModified(), now)) {
      ConditionalResponse.to(request, rendered, now).send(response);
      return;
    }
    Encoded encoded = encoded(compressed);
    if (ConditionalResponse.isUnchanged(request, encoded.tag, rendered.lastModified())) {
      encoded.unchanged.setIn(response.headers());
      response.setStatusCode(304).end();
      return;
    }
    encoded.whole.setIn(response.headers());
    if (request.method() == HttpMethod.HEAD) {
      response.end();
    } else {
      response.end(encoded.body);
    }
  }

  private Encoded encoded(boolean compressed) {
    Encoded made = compressed ? gzip : plain;
    if (made == null) {
      made = Encoded.of(rendered, compressed);
      if (compressed) {
        gzip = made;
      } else {
        plain = made;
      }
    }
    return made;
  }

  /**
   * @param unchanged the headers of 304
   * @param whole the headers of 200
   * @param body shared by all responses, and never copied or released
   */
  private record Encoded(
      String tag, PreparedHeaders unchanged, PreparedHeaders whole, Buffer body) {

    static Encoded of(RenderedResponse rendered, boolean compressed) {
      String tag = ConditionalResponse.tag(rendered, compressed);
      byte[] body = rendered.body(compressed);
      return new Encoded(
          tag,
          new PreparedHeaders(
              ConditionalResponse.headers(rendered, tag, rendered.lastModified()).entrySet()),
          new PreparedHeaders(
              ConditionalResponse.headersWithBody(
                      rendered, tag, rendered.lastModified(), compressed)
                  .entrySet()),
          BufferImpl.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(body))));
    }
  }
}
