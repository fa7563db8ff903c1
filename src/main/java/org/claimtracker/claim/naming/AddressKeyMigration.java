package org.claimtracker.claim.naming;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.Context;

/** Fills what the addresses that are there are compared by. */
public class AddressKeyMigration extends FillMigration {

  private static final int BATCH = 1000;

  public AddressKeyMigration() {
    super("58.1", "Fill the keys of addresses");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    for (String table : List.of("source", "appearance")) {
      fill(context.getConnection(), table);
    }
  }

  private static void fill(Connection database, String table) throws SQLException {
    try (Statement read = database.createStatement();
        PreparedStatement write =
            database.prepareStatement("update " + table + " set address_key = ? where id = ?");
        ResultSet rows =
            read.executeQuery("select id, url from " + table + " where url is not null")) {
      int waiting = 0;
      while (rows.next()) {
        write.setString(1, AddressKey.of(rows.getString("url")));
        write.setLong(2, rows.getLong("id"));
        write.addBatch();
        waiting++;
        if (waiting % BATCH == 0) {
          write.executeBatch();
        }
      }
      write.executeBatch();
    }
  }
}
