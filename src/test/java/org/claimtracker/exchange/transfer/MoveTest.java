package org.claimtracker.exchange.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.ZipInputStream;
import org.claimtracker.history.Verification;
import org.claimtracker.settings.Command;
import org.claimtracker.testsupport.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk that version 0.1 left and this version opened moves from H2 to PostgreSQL. */
class MoveTest {

  private static final PrintStream QUIET =
      new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);

  @TempDir Path directory;

  private PostgresServer server;
  private DeskDatabase from;
  private DeskDatabase to;

  @BeforeEach
  void openBoth() throws IOException, SQLException {
    try (InputStream file = Files.newInputStream(Path.of("src/test/resources/upgrade/h2-0.1.zip"));
        ZipInputStream zip = new ZipInputStream(file)) {
      zip.getNextEntry();
      Files.copy(zip, directory.resolve("tracker.mv.db"));
    }
    from = new DeskDatabase("jdbc:h2:file:" + directory.resolve("tracker"), "sa", "");
    from.migrate();
    duplicateAnEarlierClaimOfALaterOne();
    server = PostgresServer.started();
    to = new DeskDatabase(server.url(), "postgres", "postgres");
  }

  @AfterEach
  void closeTheServer() {
    server.close();
  }

  /** The row that is referred to comes after the one that refers to it. */
  private void duplicateAnEarlierClaimOfALaterOne() throws SQLException {
    try (Connection h2 = h2();
        Statement statement = h2.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  """
                  update claim set state = 'DUPLICATE', duplicate_of_id = (select max(id) from claim)
                  where id = (select min(id) from claim)\
                  """))
          .isOne();
    }
  }

  @Test
  void every_row_goes_over_and_the_record_has_the_same_head() throws SQLException {
    assertThat(MoveCommand.move(from, to)).isEqualTo(Command.DONE);

    try (Connection h2 = h2();
        Connection postgres = postgres()) {
      assertThat(new DeskCopy(h2, postgres, QUIET).differences()).isEmpty();
      assertThat(Verification.of(postgres)).isEqualTo(Verification.of(h2));
      assertThat(one(postgres, "select count(*) from claim")).isPositive();
      assertThat(one(postgres, "select nextval('entity_seq')"))
          .as("new ids come after those there are")
          .isGreaterThan(one(h2, "select max(id) from claim"));
      assertThatThrownBy(() -> execute(postgres, "delete from change"))
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void a_difference_is_found() throws SQLException {
    MoveCommand.move(from, to);

    try (Connection h2 = h2();
        Connection postgres = postgres()) {
      execute(
          postgres,
          "update claim set statement = 'Another' where id = (select max(id) from claim)");
      execute(postgres, "update account set name = name || ' '");

      assertThat(new DeskCopy(h2, postgres, QUIET).differences())
          .containsEntry("claim", 1L)
          .containsEntry("account", one(h2, "select count(*) from account"));
    }
  }

  @Test
  void a_move_that_was_ended_goes_on_and_one_that_is_done_is_not_repeated() throws SQLException {
    MoveCommand.move(from, to);
    try (Connection postgres = postgres()) {
      // As after a kill: the last tables and the head of the record are missing.
      execute(postgres, "delete from webhook_attempt");
      execute(postgres, "delete from match_decision");
      execute(postgres, "delete from review_comment");
      execute(postgres, "delete from chain_head");
    }

    assertThat(MoveCommand.move(from, to)).isEqualTo(Command.DONE);

    assertThatThrownBy(() -> MoveCommand.move(from, to))
        .isInstanceOf(MoveRefused.class)
        .hasMessageContaining("holds a desk already");
  }

  private Connection h2() throws SQLException {
    return from.open();
  }

  private Connection postgres() throws SQLException {
    return to.open();
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
    if (!database.getAutoCommit()) {
      database.commit();
    }
  }

  private static long one(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
