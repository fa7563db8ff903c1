package org.claimtracker.exchange.transfer;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.claimtracker.history.DiskSpace;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** {@code move-to URL}: moves a desk from H2 to an empty PostgreSQL database, and compares. */
public class MoveCommand implements Command {

  @Override
  public String name() {
    return "move-to";
  }

  @Override
  public String usage() {
    return "move-to jdbc:postgresql://HOST/DB   move the stopped H2 desk there (PGUSER,"
        + " PGPASSWORD)";
  }

  @Override
  public boolean needsApplication() {
    return false;
  }

  @Override
  public String misuse(List<String> arguments) {
    return arguments.size() == 1 && arguments.get(0).startsWith("jdbc:postgresql:")
        ? null
        : "It takes the JDBC URL of a PostgreSQL database.";
  }

  @Override
  public int run(List<String> arguments) {
    Config config = ConfigProvider.getConfig();
    DeskDatabase from = DeskDatabase.configured(config);
    DeskDatabase to =
        new DeskDatabase(
            arguments.get(0),
            System.getenv().getOrDefault("PGUSER", "tracker"),
            System.getenv().getOrDefault("PGPASSWORD", ""));
    try {
      if (DiskSpace.file(from.url()).filter(Files::exists).isEmpty()) {
        throw new MoveRefused("There is no H2 database at %s.".formatted(from.place()));
      }
      return move(from, to);
    } catch (MoveRefused refused) {
      System.err.println(refused.getMessage());
      return FAILED;
    } catch (SQLException failed) {
      System.err.println(
          "The move ended: %s. Run it again, it goes on where it was."
              .formatted(failed.getMessage()));
      return FAILED;
    }
  }

  static int move(DeskDatabase from, DeskDatabase to) throws SQLException {
    try (Connection source = from.open()) {
      to.migrate();
      try (Connection target = to.open()) {
        requireSameSchema(source, target);
        // Otherwise H2 collects a whole result before it gives the first row.
        DeskDatabase.execute(source, "set lazy_query_execution 1");
        DeskCopy move = new DeskCopy(source, target, System.out);
        move.copy();
        return report(move.differences(), Verification.of(source), Verification.of(target));
      }
    }
  }

  private static int report(
      Map<String, Long> differences, VerificationResult before, VerificationResult after) {
    long rows = differences.values().stream().mapToLong(Long::longValue).sum();
    differences.forEach((table, count) -> System.out.printf("%s: %d rows differ%n", table, count));
    System.out.printf("%d differences%n", rows);
    boolean sameRecord = after.intact() && after.headHash().equals(before.headHash());
    System.out.printf(
        "The record has %d entries%s, the last one's hash is %s%n",
        after.entries(), sameRecord ? "" : " and is not the same", after.headHash());
    return rows == 0 && sameRecord ? DONE : FAILED;
  }

  private static void requireSameSchema(Connection from, Connection to) throws SQLException {
    String here = DeskDatabase.schema(from).orElse("");
    String there = DeskDatabase.schema(to).orElse("");
    if (!here.equals(there)) {
      throw new MoveRefused(
          ("The desk's database has schema %s, this version of the application %s. Start and stop"
                  + " the desk once with this version first.")
              .formatted(here, there));
    }
  }
}
