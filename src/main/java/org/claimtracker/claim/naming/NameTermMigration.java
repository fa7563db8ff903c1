package org.claimtracker.claim.naming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/** Fills what the names that are there are found by. */
public class NameTermMigration extends FillMigration {

  private static final int BATCH = 1000;

  public NameTermMigration() {
    super("59.1", "Fill the terms of names");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    fill(context.getConnection());
  }

  /** Fills them for all names of a database that has none. */
  public static void fill(Connection database) throws SQLException {
    for (String table : List.of("claimant", "topic")) {
      fill(database, table);
    }
  }

  private static void fill(Connection database, String table) throws SQLException {
    try (Statement read = database.createStatement();
        PreparedStatement write =
            database.prepareStatement("insert into " + table + "_name_term values (?, ?)");
        ResultSet rows = read.executeQuery("select id, name from " + table)) {
      int waiting = 0;
      while (rows.next()) {
        for (String term : NameTerms.of(rows.getString("name"))) {
          write.setLong(1, rows.getLong("id"));
          write.setString(2, term);
          write.addBatch();
          waiting++;
        }
        if (waiting >= BATCH) {
          write.executeBatch();
          waiting = 0;
        }
      }
      write.executeBatch();
    }
  }
}
