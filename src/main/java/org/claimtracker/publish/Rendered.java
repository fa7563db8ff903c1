package org.claimtracker.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/**
 * A public answer as bytes, plain and compressed, ready to be sent again.
 *
 * @param gzip null where compressing saves nothing
 * @param tag the entity tag, without quotes
 * @param lastModified null where only the tag tells
 */
record Rendered(byte[] plain, byte[] gzip, String type, String tag, Instant lastModified) {

  private static final int WORTH_COMPRESSING = 512;

  static Rendered of(byte[] plain, String type, Instant lastModified) {
    byte[] gzip = plain.length < WORTH_COMPRESSING ? null : compressed(plain);
    return new Rendered(plain, gzip, type, digest(plain), lastModified);
  }

  int bytes() {
    return plain.length + (gzip == null ? 0 : gzip.length);
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

  /** What an entity tag is made of: other bytes, another tag. */
  static String digest(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
