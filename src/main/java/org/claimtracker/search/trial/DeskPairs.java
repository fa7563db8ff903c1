package org.claimtracker.search.trial;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimtracker.history.DiskSpace;
import org.eclipse.microprofile.config.Config;
import org.h2.api.ErrorCode;

/**
 * Pairs of claims that people of the desk decided on: the last decision about suggested matches,
 * and claims that were closed as duplicates.
 *
 * @param pairs empty if there are none or they cannot be had
 * @param absence why they cannot be had; null if they can
 */
record DeskPairs(List<Pair> pairs, String absence) {

  private static final String DECIDED =
      """
      select c.statement, c.language, o.statement, o.language,
             case when m.decision = 'SAME' then 1 else 0 end
      from match_decision m join claim c on c.id = m.claim_id join claim o on o.id = m.other_id
      order by m.id desc
      """;

  private static final String DUPLICATES =
      """
      select c.statement, c.language, o.statement, o.language, 1
      from claim c join claim o on o.id = c.duplicate_of_id
      where c.state = 'DUPLICATE' order by c.id desc
      """;

  static DeskPairs of(Config config) {
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    Optional<Path> file = DiskSpace.file(url);
    if (file.isPresent() && !Files.exists(file.get())) {
      return absent("there is no database " + file.get());
    }
    String h2 = file.isPresent() ? ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : "";
    try (Connection desk =
            DriverManager.getConnection(
                url + h2,
                config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
                config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""));
        Statement statement = desk.createStatement()) {
      Set<Set<String>> known = new HashSet<>();
      List<Pair> pairs = new ArrayList<>();
      read(statement, DECIDED, known, pairs);
      read(statement, DUPLICATES, known, pairs);
      return new DeskPairs(pairs, null);
    } catch (SQLException refused) {
      return absent(
          refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
              ? "the desk is running and keeps its H2 database to itself: stop it, or restore a"
                  + " backup elsewhere and set claims.data to it"
              : "the database cannot be read: " + refused.getMessage());
    }
  }

  private static DeskPairs absent(String why) {
    return new DeskPairs(List.of(), why);
  }

  private static void read(
      Statement statement, String query, Set<Set<String>> known, List<Pair> pairs)
      throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        Pair pair =
            new Pair(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5) == 1);
        if (!pair.text().equals(pair.claim()) && known.add(Set.of(pair.text(), pair.claim()))) {
          pairs.add(pair);
        }
      }
    }
  }
}
