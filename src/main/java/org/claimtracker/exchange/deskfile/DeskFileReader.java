package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads the lines of a desk file, compressed or not, and refuses the first that is damaged. */
final class DeskFileReader implements Closeable {

  /** What the last line says that it is. */
  static final String END = "end";

  /** Longer than a row of any table can be. */
  static final int MAX_LINE_BYTES = 64 * 1024 * 1024;

  private static final int BUFFER = 64 * 1024;
  private static final int GZIP = 0x1f8b;

  /** What follows an object that lacks its checksum. */
  private static final String SUM = ",\"" + LineWriter.CHECKSUM + "\":\"%08x\"}";

  private static final int SUM_LENGTH = SUM.formatted(0).length();

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(MAX_LINE_BYTES)
                .maxNestingDepth(10)
                .build());
  }

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private int at;
  private int filled;
  private long number;

  DeskFileReader(Path file) throws IOException {
    in = opened(file);
  }

  private static InputStream opened(Path file) throws IOException {
    BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    try {
      raw.mark(2);
      int magic = raw.read() << 8 | raw.read();
      raw.reset();
      return magic == GZIP ? new GZIPInputStream(raw, BUFFER) : raw;
    } catch (IOException | RuntimeException failed) {
      raw.close();
      throw failed;
    }
  }

  /** Whether a file begins as one. */
  static boolean isAt(Path file) {
    try (DeskFileReader reader = new DeskFileReader(file)) {
      ObjectNode first = reader.next();
      return first != null && first.path("kind").asText().equals(DeskFileHeader.KIND);
    } catch (IOException | BadDeskFile another) {
      return false;
    }
  }

  /** The number of the line that was read last, from 1. */
  long number() {
    return number;
  }

  /** The next line without its checksum; null behind the last one. */
  ObjectNode next() throws IOException {
    byte[] bytes = bytes();
    if (bytes == null) {
      return null;
    }
    int length = bytes.length - SUM_LENGTH;
    if (length < 1 || !hasItsSum(bytes, length)) {
      throw new BadDeskFile(number, "It is damaged: its checksum is missing or another.");
    }
    bytes[length] = '}';
    try {
      JsonNode read = JSON.readTree(bytes, 0, length + 1);
      if (read instanceof ObjectNode object) {
        return object;
      }
    } catch (IOException noJson) {
      throw new BadDeskFile(number, "It is no JSON object.");
    }
    throw new BadDeskFile(number, "It is no JSON object.");
  }

  private static boolean hasItsSum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return new String(bytes, length, SUM_LENGTH, StandardCharsets.ISO_8859_1)
        .equals(SUM.formatted(sum.getValue()));
  }

  private byte[] bytes() throws IOException {
    line.reset();
    number++;
    while (true) {
      if (at == filled && !fill()) {
        if (line.size() == 0) {
          number--;
          return null;
        }
        throw new BadDeskFile(number, "The file ends in the middle of it.");
      }
      int from = at;
      while (at < filled && buffer[at] != '\n') {
        at++;
      }
      line.write(buffer, from, at - from);
      if (line.size() > MAX_LINE_BYTES) {
        throw new BadDeskFile(number, "It is longer than any line of a desk file.");
      }
      if (at < filled) {
        at++;
        return line.toByteArray();
      }
    }
  }

  private boolean fill() throws IOException {
    try {
      filled = Math.max(0, in.read(buffer));
      at = 0;
      return filled > 0;
    } catch (EOFException cut) {
      throw new BadDeskFile(number, "The compressed file ends in the middle of it.");
    } catch (ZipException damaged) {
      throw new BadDeskFile(number, "The compressed file is damaged here.");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
