package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What killing the process cannot show: that a sync reaches the disk and not just the operating
 * system.
 */
class DurabilityTest {

  @TempDir Path directory;

  private JdbcDataSource database;
  private Connection open;
  private Durability durability;

  @BeforeEach
  void openADatabaseOnALossyDisk() throws SQLException {
    LossyDisk.plugIn();
    database = new JdbcDataSource();
    database.setURL("jdbc:h2:lossy:" + directory + "/tracker;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
    durability = new Durability(database, "h2");
    open = database.getConnection();
    execute("create table written (id int primary key, text varchar)");
  }

  @AfterEach
  void closeIt() throws SQLException {
    LossyDisk.dying = false;
    open.close();
  }

  @Test
  void what_was_synced_survives_a_power_cut_and_the_rest_may_not() throws Exception {
    for (int id = 1; id <= 500; id++) {
      execute("insert into written values (" + id + ", repeat('x', " + id + "))");
      if (id % 7 == 0) {
        durability.sync();
      }
    }

    LossyDisk.leave(directory.resolve("tracker.mv.db"), directory.resolve("after/tracker.mv.db"));

    assertThat(rows("jdbc:h2:file:" + directory + "/after/tracker")).isEqualTo(497);
  }

  @Test
  void after_a_sync_that_failed_nothing_is_called_durable_any_more() throws Exception {
    execute("insert into written values (1, 'before')");
    assertThat(new DurabilityHealthCheck(durability).call().getStatus()).isEqualTo(Status.UP);
    LossyDisk.dying = true;
    assertThatThrownBy(durability::sync).hasStackTraceContaining("Input/output error");

    LossyDisk.dying = false;

    assertThatThrownBy(durability::sync).hasMessageContaining("restart");
    assertThat(new DurabilityHealthCheck(durability).call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void a_database_that_was_out_of_reach_is_asked_again() throws Exception {
    JdbcDataSource reachable = new JdbcDataSource();
    reachable.setURL("jdbc:h2:nowhere:x");
    Durability patient = new Durability(reachable, "h2");
    assertThatThrownBy(patient::sync).hasMessageContaining("could not be made durable");

    reachable.setURL(database.getURL());

    assertThatCode(patient::sync).doesNotThrowAnyException();
  }

  @Test
  void a_database_that_hands_commits_on_late_is_called_weak() {
    JdbcDataSource late = new JdbcDataSource();
    late.setURL("jdbc:h2:file:" + directory + "/late");

    assertThat(new Durability(late, "h2").weaknesses()).containsExactly("WRITE_DELAY=500");
    assertThat(durability.weaknesses()).isEmpty();
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(command);
    }
  }

  private static int rows(String url) throws SQLException {
    JdbcDataSource left = new JdbcDataSource();
    left.setURL(url);
    try (Connection connection = left.getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from written")) {
      count.next();
      return count.getInt(1);
    }
  }
}
