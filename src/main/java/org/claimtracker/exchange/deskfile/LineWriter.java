package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.claimtracker.exchange.transfer.Table;

/** Writes JSON objects, one a line, each with the checksum of what stands before it in the line. */
final class LineWriter {

  static final String CHECKSUM = "crc";
  static final String ROW = "row";

  private static final JsonFactory JSON = new JsonFactory();

  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Map<String, List<Integer>> places = new HashMap<>();

  LineWriter(OutputStream out) {
    this.out = out;
  }

  /** Writes an object that lacks its checksum. */
  void write(byte[] object) throws IOException {
    int length = object.length - 1;
    CRC32 sum = new CRC32();
    sum.update(object, 0, length);
    out.write(object, 0, length);
    out.write(
        ",\"%s\":\"%08x\"}\n"
            .formatted(CHECKSUM, sum.getValue())
            .getBytes(StandardCharsets.US_ASCII));
  }

  /** Writes a row; what is null is left out. */
  void write(String kind, Table table, Object[] row) throws IOException {
    try {
      write(object(kind, table, row));
    } catch (JsonGenerationException halfLetter) {
      write(object(kind, table, whole(row)));
    }
  }

  private byte[] object(String kind, Table table, Object[] row) throws IOException {
    line.reset();
    try (JsonGenerator object = JSON.createGenerator(line)) {
      object.writeStartObject();
      object.writeStringField("kind", kind);
      object.writeObjectFieldStart(ROW);
      for (int place : places.computeIfAbsent(table.name(), name -> places(table))) {
        if (row[place] != null) {
          object.writeFieldName(Kinds.nameOf(table.columns().get(place).name()));
          write(object, row[place]);
        }
      }
      object.writeEndObject();
      object.writeEndObject();
    }
    return line.toByteArray();
  }

  /** The key stands first, then all else by name. */
  private static List<Integer> places(Table table) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < table.columns().size(); place++) {
      places.add(place);
    }
    places.sort(
        Comparator.comparing(place -> !table.key().contains(table.columns().get(place).name())));
    return places;
  }

  private static void write(JsonGenerator object, Object value) throws IOException {
    if (value instanceof Long number) {
      object.writeNumber(number);
    } else if (value instanceof Double number) {
      object.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      object.writeBoolean(flag);
    } else if (value instanceof OffsetDateTime moment) {
      object.writeString(moment.toInstant().toString());
    } else {
      object.writeString(value.toString());
    }
  }

  /** Half of a letter is no text: the hashes of the record and PostgreSQL have a mark for it. */
  private static Object[] whole(Object[] row) {
    Object[] clean = row.clone();
    for (int place = 0; place < clean.length; place++) {
      if (clean[place] instanceof String text) {
        clean[place] = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      }
    }
    return clean;
  }
}
