package org.claimtracker.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes sure that a commit survives a power cut before it is acknowledged. PostgreSQL does so at
 * commit. H2 only hands its commits to the operating system, so a CHECKPOINT SYNC follows; one sync
 * serves all waiting writers.
 */
@ApplicationScoped
public class Durability {

  private final DataSource dataSource;
  private final boolean h2;
  private final GroupCommit group = new GroupCommit(this::checkpoint);

  /**
   * No sync is tried after one has failed: the kernel may have dropped the dirty pages, and the
   * next fsync would succeed without them. A full disk refuses pages before they are written.
   */
  private volatile SQLException failedSync;

  Durability(
      DataSource dataSource, @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.dataSource = dataSource;
    this.h2 = kind.equals("h2");
  }

  /** Returns once everything committed before the call is on disk. */
  public void sync() {
    if (h2) {
      group.sync();
    }
  }

  /** Whether every sync so far has succeeded. */
  boolean isKept() {
    return failedSync == null;
  }

  /** The database settings that would lose acknowledged writes; empty if there are none. */
  List<String> weaknesses() {
    try {
      return h2 ? weaknessesOfH2() : weaknessesOfPostgres();
    } catch (SQLException unreadable) {
      throw new IllegalStateException("The database's settings cannot be read", unreadable);
    }
  }

  private List<String> weaknessesOfH2() throws SQLException {
    List<String> delays =
        settings(
            "select setting_name, setting_value from information_schema.settings"
                + " where setting_name = 'WRITE_DELAY'");
    return delays.isEmpty()
        ? List.of("WRITE_DELAY is not told")
        : delays.stream().filter(delay -> !delay.equals("WRITE_DELAY=0")).toList();
  }

  private List<String> weaknessesOfPostgres() throws SQLException {
    return settings(
        "select name, setting from pg_settings where setting = 'off'"
            + " and name in ('fsync', 'synchronous_commit', 'full_page_writes')");
  }

  private List<String> settings(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1) + "=" + rows.getString(2));
      }
    }
    return found;
  }

  /** At a clean shutdown H2 compacts its file. */
  void compact() throws SQLException {
    if (h2) {
      // SHUTDOWN closes all connections, so this one cannot go back to the pool.
      dataSource.getConnection().createStatement().execute("SHUTDOWN COMPACT");
    }
  }

  private void checkpoint() {
    if (failedSync != null) {
      throw new IllegalStateException(
          "An earlier write could not be made durable; restart the application", failedSync);
    }
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      sync(statement);
    } catch (SQLException failed) {
      throw new IllegalStateException("What was written could not be made durable", failed);
    }
  }

  private void sync(Statement statement) throws SQLException {
    try {
      statement.execute("CHECKPOINT SYNC");
    } catch (SQLException failed) {
      if (!DatabaseFailures.isAWriteWithoutSpace(failed)) {
        failedSync = failed;
      }
      throw failed;
    }
  }
}
