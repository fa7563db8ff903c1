package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The first line of a desk file.
 *
 * @param kind {@link #KIND}
 * @param format the version of the form of the file
 * @param application the version of the application that wrote it
 * @param schema the version of that one's database
 * @param moment the instant of which all lines are
 * @param entries how many entries the record has
 * @param headHash the hash of the last of them
 * @param nextId below it are all ids
 * @param snapshot what a cursor begins with; it changes with what is kept
 * @param rows how many lines of each kind follow
 */
record DeskFileHeader(
    String kind,
    int format,
    String application,
    String schema,
    String moment,
    long entries,
    String headHash,
    long nextId,
    String snapshot,
    Map<String, Long> rows) {

  static final String KIND = "desk";
  static final int FORMAT = 1;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  byte[] written() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Null if it is none. */
  static DeskFileHeader of(ObjectNode line) {
    try {
      DeskFileHeader header = JSON.treeToValue(line, DeskFileHeader.class);
      return header.rows.containsValue(null) ? null : header;
    } catch (JsonProcessingException another) {
      return null;
    }
  }

  /** How many lines there are between this one and the end. */
  long lines() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
