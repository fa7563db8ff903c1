package org.claimtracker.exchange.transfer;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Copies every row of one database into another of the same schema, in batches that are committed,
 * so that it can be ended and run again. The head of the record goes over last: without it the
 * other database is known to be unfinished.
 */
final class DeskCopy {

  /** The row that makes a database whole. */
  static final String HEAD = "chain_head";

  /** Guards the record of H2 from being truncated; nobody writes to it. */
  private static final String ALWAYS_EMPTY = "truncation_guard";

  private static final int BATCH_SIZE = 500;

  private final Connection from;
  private final Connection to;
  private final List<Table> tables;
  private final PrintStream progress;

  DeskCopy(Connection from, Connection to, PrintStream progress) throws SQLException {
    this.from = from;
    this.to = to;
    this.progress = progress;
    this.tables = new ArrayList<>(Table.of(from));
    tables.removeIf(table -> table.name().equals(ALWAYS_EMPTY));
    Table head = tables.stream().filter(each -> each.name().equals(HEAD)).findFirst().orElseThrow();
    tables.remove(head);
    tables.add(head);
    to.setAutoCommit(false);
    from.setAutoCommit(false);
  }

  /** Copies what the other database lacks. */
  void copy() throws SQLException {
    if (DeskDatabase.one(to, "select count(*) from " + HEAD) > 0) {
      requireNew();
      clear();
    }
    for (Table table : tables) {
      long rows = copy(table);
      progress.printf("%-24s %9d rows%n", table.name(), rows);
    }
    copySequences();
  }

  private void requireNew() throws SQLException {
    if (DeskDatabase.one(to, "select max(last_id) from " + HEAD) > 0) {
      throw new MoveRefused("The database to move to holds a desk already. Name an empty one.");
    }
  }

  /** Migrations fill a new database with scales and secrets; those of the desk come instead. */
  private void clear() throws SQLException {
    try (Statement statement = to.createStatement()) {
      statement.execute("delete from " + HEAD);
      for (int last = tables.size() - 1; last >= 0; last--) {
        if (DeskDatabase.one(to, "select count(*) from " + tables.get(last).name()) > 0) {
          statement.execute("delete from " + tables.get(last).name());
        }
      }
    }
    to.commit();
  }

  private long copy(Table table) throws SQLException {
    long rows = 0;
    List<Object[]> waiting = new ArrayList<>();
    if (table.key().isEmpty() && DeskDatabase.one(to, "select count(*) from " + table.name()) > 0) {
      return DeskDatabase.one(from, "select count(*) from " + table.name());
    }
    try (Statement query = from.createStatement()) {
      query.setFetchSize(BATCH_SIZE);
      try (ResultSet row = query.executeQuery(select(table) + order(table))) {
        List<Object[]> batch = new ArrayList<>();
        while (row.next()) {
          batch.add(table.read(row));
          rows++;
          if (batch.size() == BATCH_SIZE) {
            waiting.addAll(insert(table, batch));
            batch.clear();
          }
        }
        waiting.addAll(insert(table, batch));
      }
    }
    while (!waiting.isEmpty()) {
      List<Object[]> still = insert(table, waiting);
      if (still.size() == waiting.size()) {
        throw new IllegalStateException("Rows of " + table.name() + " refer to each other");
      }
      waiting = still;
    }
    return rows;
  }

  /** Inserts those that are not there; returns those that refer to a row that is not there yet. */
  private List<Object[]> insert(Table table, List<Object[]> batch) throws SQLException {
    Set<List<Object>> there = present(to, table, batch).keySet();
    List<Object[]> lacking =
        batch.stream().filter(row -> !there.contains(table.keyOf(row))).toList();
    List<Object[]> waiting = new Insertion(to).insert(table, lacking);
    to.commit();
    return waiting;
  }

  /** The rows of a database with the keys of these, by their keys. */
  static Map<List<Object>, Object[]> present(Connection database, Table table, List<Object[]> rows)
      throws SQLException {
    Map<List<Object>, Object[]> found = new HashMap<>();
    if (table.key().isEmpty() || rows.isEmpty()) {
      return found;
    }
    String one =
        "("
            + String.join(" and ", table.key().stream().map(column -> column + " = ?").toList())
            + ")";
    String where = String.join(" or ", rows.stream().map(row -> one).toList());
    try (PreparedStatement query = database.prepareStatement(select(table) + " where " + where)) {
      int place = 1;
      for (Object[] row : rows) {
        for (Object part : table.keyOf(row)) {
          query.setObject(place++, part);
        }
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Object[] values = table.read(row);
          found.put(table.keyOf(values), values);
        }
      }
    }
    return found;
  }

  /** Compares what is on both sides. */
  Map<String, Long> differences() throws SQLException {
    return new RowComparison(from, to).differences(tables);
  }

  /** New ids go on after those that were given. */
  private void copySequences() throws SQLException {
    try (Statement query = from.createStatement();
        ResultSet each =
            query.executeQuery(
                "select lower(sequence_name), base_value from information_schema.sequences"
                    + " where sequence_schema = 'PUBLIC'")) {
      while (each.next()) {
        try (PreparedStatement set = to.prepareStatement("select setval(?::regclass, ?, false)")) {
          set.setString(1, each.getString(1));
          set.setLong(2, each.getLong(2));
          set.execute();
        }
      }
    }
    to.commit();
  }

  static String select(Table table) {
    return "select " + table.columnNames() + " from " + table.name();
  }

  static String order(Table table) {
    return table.key().isEmpty() ? "" : " order by " + String.join(", ", table.key());
  }
}
