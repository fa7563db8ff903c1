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

/** A rendered answer, plain and compressed, that can be sent any number of times. */
public final class RenderedResponse {

  /** What is longer is compressed at once: it would hold up the event loop that sends it. */
  private static final int MAX_COMPRESSED_LATER = 1 << 17;

  /** How much smaller texts become, for what is not compressed yet. */
  private static final int USUAL_RATIO = 3;

  private final byte[] plain;
  private final String type;
  private final String tag;
  private final Instant lastModified;
  private final Map<String, String> headers;

  /** Made when a client first asks for it; that two threads may make it does no harm. */
  private volatile byte[] gzip;

  private RenderedResponse(
      byte[] plain,
      byte[] gzip,
      String type,
      String tag,
      Instant lastModified,
      Map<String, String> headers) {
    this.plain = plain;
    this.gzip = gzip;
    this.type = type;
    this.tag = tag;
    this.lastModified = lastModified;
    this.headers = headers;
  }

  public static RenderedResponse of(byte[] plain, String type, Instant lastModified) {
    byte[] gzip = plain.length > MAX_COMPRESSED_LATER ? compressed(plain) : null;
    return new RenderedResponse(
        plain, gzip, type, Sha256.prefixOf(plain, 128), lastModified, Map.of());
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

  public byte[] plain() {
    return plain;
  }

  /** The media type, with the charset if it has one. */
  public String type() {
    return type;
  }

  /** The entity tag, without quotes. */
  public String tag() {
    return tag;
  }

  /** Null if only the entity tag tells versions apart. */
  public Instant lastModified() {
    return lastModified;
  }

  /** Headers beside those that follow from the rest. */
  public Map<String, String> headers() {
    return headers;
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
    byte[] small = gzip();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length + small.length + 200);
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
      out.write(small);
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
    return compressed ? gzip() : plain;
  }

  private byte[] gzip() {
    if (gzip == null) {
      gzip = compressed(plain);
    }
    return gzip;
  }

  /** About how much memory it takes, or will. */
  int bytes() {
    byte[] small = gzip;
    return plain.length + (small == null ? plain.length / USUAL_RATIO : small.length);
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
