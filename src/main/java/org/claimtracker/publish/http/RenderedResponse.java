package org.claimtracker.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.claimtracker.common.Sha256;

/**
 * A rendered answer, plain and compressed, that can be sent any number of times.
 *
 * @param type the media type, with the charset if it has one
 * @param tag the entity tag, without quotes
 * @param lastModified null if only the entity tag tells versions apart
 * @param headers further headers
 */
public record RenderedResponse(
    byte[] plain,
    byte[] gzip,
    String type,
    String tag,
    Instant lastModified,
    Map<String, String> headers) {

  public static RenderedResponse of(byte[] plain, String type, Instant lastModified) {
    return new RenderedResponse(
        plain, compressed(plain), type, Sha256.prefixOf(plain, 128), lastModified, Map.of());
  }

  public static RenderedResponse json(Object document, ObjectMapper json) {
    return json(document, json, MediaType.APPLICATION_JSON, null);
  }

  public static RenderedResponse json(
      Object document, ObjectMapper json, String type, Instant lastModified) {
    try {
      return of(json.writeValueAsBytes(document), type, lastModified);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("An answer cannot be written", unwritable);
    }
  }

  /** A copy with one more header. */
  public RenderedResponse with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new RenderedResponse(plain, gzip, type, tag, lastModified, Map.copyOf(more));
  }

  /** A copy with another entity tag, without quotes. */
  public RenderedResponse tagged(String other) {
    return new RenderedResponse(plain, gzip, type, other, lastModified, headers);
  }

  byte[] body(boolean compressed) {
    return compressed ? gzip : plain;
  }

  int bytes() {
    return plain.length + gzip.length;
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 2);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
