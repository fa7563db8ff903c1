package org.claimtracker.publish.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

  /** As {@link #read} reads it. */
  byte[] written() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length + gzip.length + 200);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(type);
      out.writeUTF(tag);
      out.writeUTF(lastModified == null ? "" : lastModified.toString());
      out.writeInt(headers.size());
      for (Map.Entry<String, String> header : headers.entrySet()) {
        out.writeUTF(header.getKey());
        out.writeUTF(header.getValue());
      }
      out.writeInt(plain.length);
      out.write(plain);
      out.write(gzip);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static RenderedResponse read(byte[] written) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(written));
    String type = in.readUTF();
    String tag = in.readUTF();
    String modified = in.readUTF();
    Map<String, String> headers = new HashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.put(in.readUTF(), in.readUTF());
    }
    return new RenderedResponse(
        in.readNBytes(in.readInt()),
        in.readAllBytes(),
        type,
        tag,
        modified.isEmpty() ? null : Instant.parse(modified),
        Map.copyOf(headers));
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
