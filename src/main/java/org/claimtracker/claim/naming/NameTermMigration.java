package org.claimtracker.claim.naming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** Fills what the names that are there are found by. */
public class NameTermMigration implements JavaMigration {

  private static final int BATCH = 1000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("59.1");
  }

  @Override
  public String getDescription() {
    return "Fill the terms of names";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    for (String table : List.of("claimant", "topic")) {
      fill(context.getConnection(), table);
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
