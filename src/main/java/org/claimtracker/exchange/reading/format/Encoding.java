package org.claimtracker.exchange.reading.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the bytes of a file are read.
 *
 * @param bom how many bytes of a byte order mark it begins with
 * @param told by the file itself, or by its being UTF-8 throughout; else guessed
 */
public record Encoding(Charset charset, int bom, boolean told) {

  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final Pattern DECLARED =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

  private static final int SAMPLE = 1 << 16;

  /** A file in UTF-8 may have this share of broken letters. */
  private static final int LETTERS_FOR_ONE_BROKEN = 2;

  /**
   * @param head the first bytes
   * @param isMarkup whether a declaration in it counts
   */
  public static Encoding of(Path file, byte[] head, boolean isMarkup) throws IOException {
    Encoding marked = marked(head);
    if (marked != null) {
      return marked;
    }
    Charset wide = wide(head);
    if (wide != null) {
      return new Encoding(wide, 0, false);
    }
    Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    if (isMarkup && declared.find() && isSupported(declared.group(1))) {
      return new Encoding(Charset.forName(declared.group(1)), 0, true);
    }
    Letters letters = letters(file);
    if (letters.broken == 0) {
      return new Encoding(StandardCharsets.UTF_8, 0, true);
    }
    return letters.broken * LETTERS_FOR_ONE_BROKEN <= letters.whole
        ? new Encoding(StandardCharsets.UTF_8, 0, false)
        : new Encoding(guess(file), 0, false);
  }

  private static Encoding marked(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3, true);
    }
    if (begins(head, 0xff, 0xfe, 0, 0)) {
      return new Encoding(UTF_32LE, 4, true);
    }
    if (begins(head, 0, 0, 0xfe, 0xff)) {
      return new Encoding(UTF_32BE, 4, true);
    }
    if (begins(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2, true);
    }
    return begins(head, 0xfe, 0xff) ? new Encoding(StandardCharsets.UTF_16BE, 2, true) : null;
  }

  private static boolean begins(byte[] head, int... octets) {
    for (int at = 0; at < octets.length; at++) {
      if (at >= head.length || (head[at] & 0xff) != octets[at]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: most letters of its marks and digits have a zero byte. */
  private static Charset wide(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int at = 0; at + 1 < head.length; at += 2) {
      even += head[at] == 0 ? 1 : 0;
      odd += head[at + 1] == 0 ? 1 : 0;
    }
    int pairs = head.length / 2;
    if (odd * 5 > pairs && even * 50 < pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 5 > pairs && odd * 50 < pairs ? StandardCharsets.UTF_16BE : null;
  }

  private record Letters(long whole, long broken) {}

  /** How many letters outside ASCII are whole in UTF-8, and how many are not. */
  private static Letters letters(Path file) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer octets = ByteBuffer.allocate(SAMPLE);
    CharBuffer text = CharBuffer.allocate(SAMPLE);
    long whole = 0;
    long broken = 0;
    try (InputStream source = Files.newInputStream(file)) {
      boolean last = false;
      while (!last) {
        int read = source.read(octets.array(), octets.position(), octets.remaining());
        last = read < 0;
        octets.position(octets.position() + Math.max(read, 0)).flip();
        CoderResult result = decoder.decode(octets, text, last);
        while (result.isError()) {
          broken++;
          octets.position(octets.position() + result.length());
          result = decoder.decode(octets, text, last);
        }
        text.flip();
        whole += text.chars().filter(letter -> letter > 127).count();
        text.clear();
        octets.compact();
      }
    }
    return new Letters(whole, broken);
  }

  private static Charset guess(Path file) throws IOException {
    CharsetMatch match = new CharsetDetector().setText(tellingLines(file)).detect();
    // A wide one would have been seen by its zero bytes.
    if (match == null || match.getName().startsWith("UTF") || !isSupported(match.getName())) {
      return WINDOWS_1252;
    }
    // Its marks are those of windows-1252 where a file of today has any.
    return match.getName().equals("ISO-8859-1") ? WINDOWS_1252 : Charset.forName(match.getName());
  }

  /** The first lines that are not ASCII alone. */
  private static byte[] tellingLines(Path file) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tells = false;
    try (InputStream source = new BufferedInputStream(Files.newInputStream(file))) {
      for (int octet = source.read(); octet >= 0 && lines.size() < SAMPLE; octet = source.read()) {
        line.write(octet);
        tells |= octet > 127;
        if (octet == '\n' || line.size() >= SAMPLE) {
          if (tells) {
            line.writeTo(lines);
          }
          line.reset();
          tells = false;
        }
      }
    }
    if (tells) {
      line.writeTo(lines);
    }
    return lines.toByteArray();
  }

  private static boolean isSupported(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalArgumentException noName) {
      return false;
    }
  }

  /** Whether a letter takes two bytes at least. */
  public boolean isWide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  public boolean isUtf8() {
    return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
  }

  /** Letters that are none become the mark that says so. */
  public CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }
}
