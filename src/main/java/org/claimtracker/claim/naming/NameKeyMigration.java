package org.claimtracker.claim.naming;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;

/**
 * Fills the compared form of the names that are there. Of several that are the same only the oldest
 * gets number 0, under which new claims find it; the others keep their claims, and their numbers
 * tell that there is something to merge.
 */
public class NameKeyMigration extends FillMigration {

  public NameKeyMigration() {
    super("51", "Fill the keys of names");
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Map<List<String>, Integer> known = new HashMap<>();
    try (Statement read = context.getConnection().createStatement();
        PreparedStatement claimant =
            context
                .getConnection()
                .prepareStatement(
                    "update claimant set name_key = ?, same_as_key = ?, duplicate_number = ? where id = ?");
        PreparedStatement topic =
            context
                .getConnection()
                .prepareStatement(
                    "update topic set name_key = ?, duplicate_number = ? where id = ?")) {
      try (ResultSet rows =
          read.executeQuery("select id, name, kind, same_as from claimant order by id")) {
        while (rows.next()) {
          String name = NameKey.of(rows.getString("name"));
          String sameAs = NameKey.ofAddress(rows.getString("same_as"));
          claimant.setString(1, name);
          claimant.setString(2, sameAs);
          claimant.setInt(3, number(known, List.of(name, rows.getString("kind"), sameAs)));
          claimant.setLong(4, rows.getLong("id"));
          claimant.addBatch();
        }
      }
      try (ResultSet rows = read.executeQuery("select id, name from topic order by id")) {
        while (rows.next()) {
          String name = NameKey.of(rows.getString("name"));
          topic.setString(1, name);
          topic.setInt(2, number(known, List.of(name)));
          topic.setLong(3, rows.getLong("id"));
          topic.addBatch();
        }
      }
      claimant.executeBatch();
      topic.executeBatch();
    }
  }

  private static int number(Map<List<String>, Integer> known, List<String> key) {
    return known.merge(key, 1, Integer::sum) - 1;
  }
}
