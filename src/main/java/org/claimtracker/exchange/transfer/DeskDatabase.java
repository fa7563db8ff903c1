package org.claimtracker.exchange.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.claimtracker.claim.naming.JavaMigrations;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A database that holds a desk, or is to hold one, without the application around it. */
public record DeskDatabase(String url, String user, String password) {

  private static final String NEWEST = "latest";

  /** As the application is configured. */
  public static DeskDatabase configured(Config config) {
    return new DeskDatabase(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
        config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""));
  }

  public boolean isH2() {
    return url.startsWith("jdbc:h2:");
  }

  /** Opens it; an H2 database that is not there is made. */
  public Connection open() throws SQLException {
    Properties how = new Properties();
    how.setProperty("user", user);
    how.setProperty("password", password);
    if (!isH2()) {
      how.setProperty("reWriteBatchedInserts", "true");
    }
    return DriverManager.getConnection(url, how);
  }

  /** Gives it the schema of this version of the application. */
  public void migrate() {
    migrateTo(NEWEST);
  }

  /** Gives it the schema of an earlier version. */
  public void migrateTo(String schema) {
    migrations(schema).load().migrate();
  }

  /** Whether this version of the application knows a schema. */
  public boolean knows(String schema) {
    return Arrays.stream(migrations(NEWEST).load().info().all())
        .map(MigrationInfo::getVersion)
        .anyMatch(version -> version != null && version.getVersion().equals(schema));
  }

  /** The version of the schema of this version of the application. */
  public Optional<String> newestSchema() {
    return Arrays.stream(migrations(NEWEST).load().info().all())
        .map(MigrationInfo::getVersion)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::getVersion);
  }

  /** Where it is, without what is secret or technical. */
  public String place() {
    return url.replaceFirst("[;?].*", "");
  }

  private FluentConfiguration migrations(String target) {
    return Flyway.configure()
        .dataSource(url, user, password)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (isH2() ? "h2" : "postgresql"))
        .javaMigrations(JavaMigrations.all())
        .target(target);
  }

  /** The one number that a query gives. */
  public static long one(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }

  public static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The version of a database's schema; empty if it has none. */
  public static Optional<String> schema(Connection database) throws SQLException {
    String history = "flyway_schema_history";
    try (ResultSet found =
        database.getMetaData().getTables(null, database.getSchema(), history, null)) {
      if (!found.next()) {
        return Optional.empty();
      }
    }
    try (Statement statement = database.createStatement();
        ResultSet version =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\""
                    + " order by \"installed_rank\" desc fetch first row only")) {
      return version.next() ? Optional.ofNullable(version.getString(1)) : Optional.empty();
    }
  }
}
