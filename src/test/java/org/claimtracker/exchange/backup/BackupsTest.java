package org.claimtracker.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.claimtracker.settings.Command;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.InstalledDesk;
import org.claimtracker.testsupport.PostgresServer;
import org.claimtracker.testsupport.Sql;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running desk is backed up by its schedule, by a button, and by a command beside it. */
@QuarkusTest
@TestProfile(InstalledDesk.class)
class BackupsTest extends Desk {

  private static final int WRITERS = 2;
  private static final int BACKUPS = 4;

  @TempDir Path directory;

  @Inject Sql sql;

  @Test
  void what_was_acknowledged_before_a_backup_is_in_it_however_many_write_meanwhile()
      throws Exception {
    onH2();
    Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    List<Future<?>> writing =
        IntStream.range(0, WRITERS)
            .<Future<?>>mapToObj(
                writer -> threads.submit(() -> write("Writer " + writer, acknowledged)))
            .toList();
    for (int each = 0; each < BACKUPS; each++) {
      List<String> before = List.copyOf(acknowledged);

      assertThat(new BackupCommand().run(List.of(directory.toString()))).isEqualTo(Command.DONE);

      Backup newest = Backup.in(directory).get(0);
      H2Database restored =
          H2Database.configured(ConfigProvider.getConfig())
              .orElseThrow()
              .at(directory.resolve("restored-" + each).resolve("tracker.mv.db"));
      new Restoration(newest, restored).run();
      assertThat(slugs(restored)).containsAll(before);
    }
    threads.shutdownNow();
    for (Future<?> writer : writing) {
      writer.get();
    }
    assertThat(Backup.in(directory)).hasSize(BACKUPS);
    assertThat(editor.http.get("/api/v1/record/verification").json().path("intact").asBoolean())
        .isTrue();
  }

  private void write(String name, Queue<String> acknowledged) {
    for (int number = 0; !Thread.currentThread().isInterrupted() && number < 500; number++) {
      try {
        acknowledged.add(checker.logs(name + " logs claim " + number));
      } catch (RuntimeException | AssertionError interrupted) {
        return;
      }
    }
  }

  @Test
  void the_desk_shows_the_last_good_backup_to_administrators_and_operators() throws SQLException {
    onH2();
    administrator.http.post("/api/v1/backups", "").expect(202);
    Await.until(() -> list().path("state").asText().equals("GOOD"));

    JsonNode made = list();
    JsonNode newest = made.path("backups").path(0);
    // Looked up by its number: what another test began may still be written to the record.
    assertThat(sql.one("select hash from change where id = " + newest.path("entries").asLong()))
        .isEqualTo(newest.path("headHash").asText());
    String name = newest.path("name").asText();
    assertThat(administrator.browser().get("/desk/backups").expect(200).text())
        .contains("The last backup is good", name);
    assertThat(Http.anonymous(management).get("/q/health/ready").text())
        .contains("\"lastGood\"", "\"GOOD\"");
    assertThat(Http.anonymous(management).get("/q/metrics").text())
        .contains("claims_backup_failing 0.0")
        .containsPattern("claims_backup_age_seconds [0-9]");
  }

  @Test
  void a_directory_that_cannot_be_written_is_told_to_who_runs_the_command() throws Exception {
    onH2();
    Path file = Files.writeString(directory.resolve("file"), "in the way");

    assertThat(new BackupCommand().run(List.of(file.toString()))).isEqualTo(Command.FAILED);

    assertThat(file).hasContent("in the way");
    assertThat(new BackupCommand().misuse(List.of())).isNotNull();
  }

  @Test
  void a_running_desk_is_not_restored_over() throws IOException {
    onH2();
    Path backup = Files.createDirectories(directory.resolve("claims-1"));
    Files.writeString(
        backup.resolve(Manifest.FILE),
        """
        {"madeAt": "2026-03-04T12:00:00Z", "schema": "80", "entries": 0, "files": []}\
        """);

    assertThat(new RestoreCommand().run(List.of(directory.toString()))).isEqualTo(Command.FAILED);
  }

  @Test
  void on_PostgreSQL_the_desk_leaves_backups_to_its_tools() throws Exception {
    Assumptions.assumeTrue(PostgresServer.isWanted());

    assertThat(list().path("state").asText()).isEqualTo("ELSEWHERE");
    assertThat(
            administrator.http.post("/api/v1/backups", "").expect(409).json().path("code").asText())
        .isEqualTo("backup-by-database");
    assertThat(administrator.browser().get("/desk/backups").expect(200).text())
        .contains("PostgreSQL is backed up with its own tools");
    assertThat(new BackupCommand().run(List.of(directory.toString()))).isEqualTo(Command.FAILED);
  }

  private JsonNode list() {
    return administrator.http.get("/api/v1/backups").expect(200).json();
  }

  private static List<String> slugs(H2Database database) throws SQLException {
    List<String> slugs = new ArrayList<>();
    try (Connection connection = database.open();
        PreparedStatement query = connection.prepareStatement("select slug from claim");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        slugs.add(rows.getString(1));
      }
    }
    return slugs;
  }

  private static void onH2() {
    Assumptions.assumeFalse(PostgresServer.isWanted(), "PostgreSQL has its own tools");
  }
}
