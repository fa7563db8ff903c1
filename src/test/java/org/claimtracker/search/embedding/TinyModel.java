package org.claimtracker.search.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A sentence model that is made in a second: each word has a random vector, so that texts are alike
 * as far as they share words. It is written as ONNX, a protocol buffer, field by field.
 */
public final class TinyModel {

  /** The words of the shipped model's tokenizer. */
  private static final int WORDS = 30_522;

  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private TinyModel() {}

  /**
   * Writes it with its tokenizer.
   *
   * @param dimensions of its vectors
   * @return the directory
   */
  public static Path in(Path directory, int dimensions) throws IOException {
    Files.createDirectories(directory);
    Files.write(directory.resolve("model.onnx"), model(dimensions));
    try (InputStream words =
        TinyModel.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Files.write(directory.resolve("tokenizer.json"), words.readAllBytes());
    }
    return directory;
  }

  private static byte[] model(int dimensions) {
    Random chance = new Random(dimensions);
    ByteBuffer vectors = ByteBuffer.allocate(WORDS * dimensions * 4).order(ByteOrder.LITTLE_ENDIAN);
    while (vectors.hasRemaining()) {
      vectors.putFloat((float) chance.nextGaussian());
    }
    Message table =
        new Message()
            .number(1, WORDS)
            .number(1, dimensions)
            .number(2, FLOAT)
            .text(8, "table")
            .bytes(9, vectors.array());
    Message gather =
        new Message().text(1, "table").text(1, "input_ids").text(2, "vectors").text(4, "Gather");
    Message graph =
        new Message()
            .message(1, gather)
            .text(2, "tiny")
            .message(5, table)
            .message(11, value("input_ids", INT64, "text", "word"))
            .message(12, value("vectors", FLOAT, "text", "word", "number"));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().number(2, 13))
        .written();
  }

  private static Message value(String name, int type, String... dimensions) {
    Message shape = new Message();
    for (String dimension : dimensions) {
      shape.message(1, new Message().text(2, dimension));
    }
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A message of a protocol buffer. */
  private static final class Message {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.written());
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      written.writeBytes(value);
      return this;
    }

    byte[] written() {
      return written.toByteArray();
    }

    private void varint(long value) {
      long rest = value;
      while (rest > 0x7f) {
        written.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      written.write((int) rest);
    }
  }
}
