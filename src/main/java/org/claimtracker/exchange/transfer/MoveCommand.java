package org.claimtracker.exchange.transfer;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.claimtracker.claim.naming.JavaMigrations;
import org.claimtracker.history.DiskSpace;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;
import org.claimtracker.settings.Command;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;

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
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    Properties to = new Properties();
    to.setProperty("user", System.getenv().getOrDefault("PGUSER", "tracker"));
    to.setProperty("password", System.getenv().getOrDefault("PGPASSWORD", ""));
    to.setProperty("reWriteBatchedInserts", "true");
    try {
      if (DiskSpace.file(url).filter(Files::exists).isEmpty()) {
        throw new MoveRefused(
            "There is no H2 database at %s.".formatted(url.replaceFirst(";.*", "")));
      }
      return move(
          url + ";IFEXISTS=TRUE",
          config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
          config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""),
          arguments.get(0),
          to);
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

  static int move(String fromUrl, String fromUser, String fromPassword, String toUrl, Properties to)
      throws SQLException {
    try (Connection from = DriverManager.getConnection(fromUrl, fromUser, fromPassword)) {
      migrate(toUrl, to);
      try (Connection target = DriverManager.getConnection(toUrl, to)) {
        requireSameSchema(from, target);
        DeskCopy move = new DeskCopy(from, target, System.out);
        move.copy();
        return report(move.differences(), Verification.of(from), Verification.of(target));
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

  static void migrate(String url, Properties how) {
    Flyway.configure()
        .dataSource(url, how.getProperty("user"), how.getProperty("password"))
        .locations("classpath:db/migration/common", "classpath:db/migration/postgresql")
        .javaMigrations(JavaMigrations.all())
        .load()
        .migrate();
  }

  private static void requireSameSchema(Connection from, Connection to) throws SQLException {
    String here = schema(from);
    String there = schema(to);
    if (!here.equals(there)) {
      throw new MoveRefused(
          ("The desk's database has schema %s, this version of the application %s. Start and stop"
                  + " the desk once with this version first.")
              .formatted(here, there));
    }
  }

  private static String schema(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet version =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\""
                    + " order by \"installed_rank\" desc fetch first row only")) {
      version.next();
      return version.getString(1);
    }
  }
}
