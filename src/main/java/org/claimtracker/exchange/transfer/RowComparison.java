package org.claimtracker.exchange.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares every row of two databases of the same schema. */
final class RowComparison {

  private static final int BATCH_SIZE = 500;

  private final Connection from;
  private final Connection to;

  RowComparison(Connection from, Connection to) {
    this.from = from;
    this.to = to;
  }

  /** How many rows of each table differ, or are on one side alone; only tables that have some. */
  Map<String, Long> differences(List<Table> tables) throws SQLException {
    Map<String, Long> differing = new LinkedHashMap<>();
    for (Table table : tables) {
      String count = "select count(*) from " + table.name();
      long differences = Math.abs(DeskDatabase.one(from, count) - DeskDatabase.one(to, count));
      try (Statement query = from.createStatement()) {
        query.setFetchSize(BATCH_SIZE);
        try (ResultSet row = query.executeQuery(DeskCopy.select(table) + DeskCopy.order(table))) {
          List<Object[]> batch = new ArrayList<>();
          while (row.next()) {
            batch.add(table.read(row));
            if (batch.size() == BATCH_SIZE) {
              differences += differing(table, batch);
              batch.clear();
            }
          }
          differences += differing(table, batch);
        }
      }
      if (differences > 0) {
        differing.put(table.name(), differences);
      }
    }
    return differing;
  }

  private long differing(Table table, List<Object[]> batch) throws SQLException {
    if (batch.isEmpty() || table.key().isEmpty()) {
      return 0;
    }
    Map<List<Object>, Object[]> there = DeskCopy.present(to, table, batch);
    return batch.stream().filter(row -> !Arrays.equals(row, there.get(table.keyOf(row)))).count();
  }
}
