package org.claimtracker.common;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in lower-case hexadecimal digits unless its bytes are asked for. */
public final class Sha256 {

  private static final int BITS_PER_DIGIT = 4;

  private Sha256() {}

  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  public static String of(byte[] bytes) {
    return HexFormat.of().formatHex(bytesOf(bytes));
  }

  public static byte[] bytesOf(byte[] bytes) {
    return digest().digest(bytes);
  }

  /** For what comes in parts. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  /** The leading bits: enough to tell versions of one thing apart. */
  public static String prefixOf(byte[] bytes, int bits) {
    return of(bytes).substring(0, bits / BITS_PER_DIGIT);
  }
}
