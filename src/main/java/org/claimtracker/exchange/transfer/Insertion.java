package org.claimtracker.exchange.transfer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Inserts rows of a table, each after those of the same table that it refers to. */
public final class Insertion {

  private final Connection to;

  public Insertion(Connection to) {
    this.to = to;
  }

  /** Inserts rows; returns those that refer to a row that is not there yet. */
  public List<Object[]> insert(Table table, List<Object[]> rows) throws SQLException {
    List<Object[]> waiting = new ArrayList<>();
    if (rows.isEmpty()) {
      return waiting;
    }
    Set<List<Object>> there = new HashSet<>();
    String values = String.join(", ", table.columns().stream().map(column -> "?").toList());
    try (PreparedStatement insert =
        to.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(table.name(), table.columnNames(), values))) {
      for (Object[] row : rows) {
        if (!refersToWhatIsThere(table, row, there)) {
          waiting.add(row);
          continue;
        }
        for (int place = 0; place < row.length; place++) {
          insert.setObject(place + 1, row[place]);
        }
        insert.addBatch();
        if (!table.ownReferences().isEmpty()) {
          there.add(table.keyOf(row));
        }
      }
      insert.executeBatch();
    }
    return waiting;
  }

  private boolean refersToWhatIsThere(Table table, Object[] row, Set<List<Object>> there)
      throws SQLException {
    if (table.ownReferences().isEmpty()) {
      return true;
    }
    for (int place = 0; place < row.length; place++) {
      boolean own = table.ownReferences().contains(table.columns().get(place).name());
      if (own
          && row[place] != null
          && !there.contains(List.of(row[place]))
          && !isThere(table, row[place])) {
        return false;
      }
    }
    return true;
  }

  private boolean isThere(Table table, Object id) throws SQLException {
    try (PreparedStatement query =
        to.prepareStatement("select 1 from %s where id = ?".formatted(table.name()))) {
      query.setObject(1, id);
      try (ResultSet found = query.executeQuery()) {
        return found.next();
      }
    }
  }
}
