package org.claimtracker.exchange.reading.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** JSON of strangers: bounded in depth and size. */
public final class Json {

  /** Of what is read into memory at once. */
  public static final int MAX_PIECE = 16 << 20;

  private static final int MAX_DEPTH = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // Python writes these where a table had no number.
                  .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_PIECE)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static JsonParser parser(InputStream bytes) throws IOException {
    return MAPPER.getFactory().createParser(bytes);
  }

  /** A whole text; null if it is no JSON. */
  public static JsonNode read(String text) {
    try {
      JsonNode read = MAPPER.readTree(text);
      return read.isMissingNode() ? null : read;
    } catch (JsonProcessingException broken) {
      return null;
    }
  }

  /** The bytes of a file from a place on, so many or up to its end. */
  public static byte[] piece(FileChannel file, long from, int atMost) throws IOException {
    ByteBuffer piece = ByteBuffer.allocate(atMost);
    while (piece.hasRemaining() && file.read(piece, from + piece.position()) >= 0) {
      // The rest follows.
    }
    return piece.hasRemaining() ? Arrays.copyOf(piece.array(), piece.position()) : piece.array();
  }

  /** What stands between two places of a text; null if it is no JSON. */
  public static JsonNode read(byte[] bytes) throws IOException {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException broken) {
      return null;
    }
  }

  /** The value that the bytes begin with; null if it is no JSON, or longer than they are. */
  public static JsonNode first(byte[] bytes) throws IOException {
    try (JsonParser parser = MAPPER.getFactory().createParser(bytes)) {
      parser.nextToken();
      return MAPPER
          .reader()
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readTree(parser);
    } catch (JsonProcessingException broken) {
      return null;
    }
  }
}
