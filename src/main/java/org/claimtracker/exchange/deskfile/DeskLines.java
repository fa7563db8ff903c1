package org.claimtracker.exchange.deskfile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimtracker.exchange.transfer.Table;

/** The lines between the header of a desk file and its end. */
final class DeskLines {

  private static final String KIND = "kind";

  private final DeskFileReader lines;
  private final Map<String, Table> kinds;

  DeskLines(DeskFileReader lines, Map<String, Table> kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Inserts them, and returns how many there were of each kind. */
  Map<String, Long> insert(Connection database) throws IOException, SQLException {
    Map<String, Table> whole = new HashMap<>();
    Table.of(database).forEach(table -> whole.put(table.name(), table));
    Map<String, Long> rows = new LinkedHashMap<>();
    ObjectNode line = next();
    String kind = kindOf(line);
    while (!kind.equals(DeskFileReader.END)) {
      if (!kinds.containsKey(kind) || rows.containsKey(kind)) {
        throw new BadDeskFile(
            lines.number(), "No lines of the kind %s belong here.".formatted(kind));
      }
      Table table = whole.get(kinds.get(kind).name());
      RowFormat format = new RowFormat(table, Omission.of(table.name()));
      LineInsertion insertion = new LineInsertion(database, table);
      String following = kind;
      while (following.equals(kind)) {
        insertion.add(format.row(rowOf(line), lines.number()), lines.number());
        rows.merge(kind, 1L, Long::sum);
        line = next();
        following = kindOf(line);
      }
      insertion.complete();
      kind = following;
    }
    requireEnd(line);
    return rows;
  }

  private void requireEnd(ObjectNode end) throws IOException {
    if (end.path("lines").asLong() != lines.number()) {
      throw new BadDeskFile(
          lines.number(),
          "Lines are missing: it tells of %d.".formatted(end.path("lines").asLong()));
    }
    if (lines.next() != null) {
      throw new BadDeskFile(lines.number(), "It stands behind the end.");
    }
  }

  private ObjectNode next() throws IOException {
    ObjectNode line = lines.next();
    if (line == null) {
      throw new BadDeskFile(lines.number() + 1, "The file stops before its end.");
    }
    return line;
  }

  private ObjectNode rowOf(ObjectNode line) {
    if (line.size() == 2 && line.get(LineWriter.ROW) instanceof ObjectNode row) {
      return row;
    }
    throw new BadDeskFile(lines.number(), "It is not a kind and a row.");
  }

  private String kindOf(ObjectNode line) {
    if (!line.path(KIND).isTextual()) {
      throw new BadDeskFile(lines.number(), "It has no kind.");
    }
    return line.path(KIND).textValue();
  }
}
