package org.claimtracker.exchange.deskfile;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.exchange.transfer.Insertion;
import org.claimtracker.exchange.transfer.Table;

/** Inserts the rows of one kind in batches, and names the line of one that the database refuses. */
final class LineInsertion {

  private static final int MAX_ROWS = 500;
  private static final int MAX_CHARACTERS = 4 * 1024 * 1024;

  private final Connection database;
  private final Table table;
  private final Insertion insertion;
  private final List<Object[]> batch = new ArrayList<>();
  private Map<Object[], Long> lines = new IdentityHashMap<>();
  private long characters;
  private List<Object[]> waiting = new ArrayList<>();

  LineInsertion(Connection database, Table table) {
    this.database = database;
    this.table = table;
    this.insertion = new Insertion(database);
  }

  void add(Object[] row, long line) throws SQLException {
    batch.add(row);
    lines.put(row, line);
    for (Object value : row) {
      characters += value instanceof String text ? text.length() : 0;
    }
    if (batch.size() == MAX_ROWS || characters > MAX_CHARACTERS) {
      flush();
    }
  }

  void flush() throws SQLException {
    waiting.addAll(insert(batch));
    batch.clear();
    characters = 0;
    Map<Object[], Long> ofWaiting = new IdentityHashMap<>();
    waiting.forEach(row -> ofWaiting.put(row, lines.get(row)));
    lines = ofWaiting;
  }

  /** Inserts those that waited for others of their table. */
  void complete() throws SQLException {
    flush();
    while (!waiting.isEmpty()) {
      List<Object[]> still = insert(waiting);
      if (still.size() == waiting.size()) {
        throw new BadDeskFile(lines.get(still.get(0)), "It refers to what is not in the file.");
      }
      waiting = still;
    }
  }

  private List<Object[]> insert(List<Object[]> rows) throws SQLException {
    Savepoint before = database.setSavepoint();
    try {
      List<Object[]> referring = insertion.insert(table, rows);
      database.releaseSavepoint(before);
      return referring;
    } catch (SQLException refused) {
      database.rollback(before);
      throw refusal(rows, refused);
    }
  }

  /** One by one, to find the one that is refused. */
  private RuntimeException refusal(List<Object[]> rows, SQLException refused) throws SQLException {
    for (Object[] row : rows) {
      try {
        insertion.insert(table, List.<Object[]>of(row));
      } catch (SQLException why) {
        return new BadDeskFile(lines.get(row), "The database refuses it: " + firstLine(why));
      }
    }
    throw refused;
  }

  private static String firstLine(SQLException why) {
    return String.valueOf(why.getMessage()).lines().findFirst().orElse("");
  }
}
