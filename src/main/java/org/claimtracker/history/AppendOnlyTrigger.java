package org.claimtracker.history;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/** The H2 trigger that makes a table append-only: it refuses every UPDATE and DELETE. */
public class AppendOnlyTrigger implements Trigger {

  private String table;

  @Override
  public void init(
      Connection connection,
      String schema,
      String trigger,
      String tableName,
      boolean before,
      int type) {
    table = tableName;
  }

  @Override
  public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
    throw new SQLException(table + " is append-only: rows are never changed or removed");
  }
}
