package org.claimtracker.exchange.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Backups of small databases with an empty record, without the application. */
class BackupWriterTest {

  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final String GENESIS = "0".repeat(64);

  private static final List<String> SCHEMA =
      List.of(
          "create table chain_head (id int, last_id bigint, last_hash varchar(64))",
          "insert into chain_head values (1, 0, '" + GENESIS + "')",
          """
          create table change (id bigint, made_at timestamp(6) with time zone, actor varchar(60),
            via varchar(40), action varchar(60), kind varchar(40), subject varchar(200),
            before_json varchar(1000), after_json varchar(1000), previous_hash varchar(64),
            hash varchar(64))\
          """,
          """
          create table "flyway_schema_history"
            ("installed_rank" int, "version" varchar(50), "success" boolean)\
          """,
          "insert into \"flyway_schema_history\" values (1, '80', true)",
          "create table word (text varchar(100))");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"", ";CIPHER=AES"})
  void a_backup_is_restored_as_it_was(String settings) throws SQLException, IOException {
    H2Database database = database("desk", settings);
    Path kept = Files.createDirectories(database.dataDirectory().resolve("kept/ab"));
    Files.writeString(kept.resolve("picture"), "a picture");
    Files.createDirectories(database.dataDirectory().resolve("index"));
    Files.writeString(database.dataDirectory().resolve("index/segment"), "derived");

    Backup made = backup(database);

    assertThat(made.manifest())
        .returns("80", Manifest::schema)
        .returns(GENESIS, Manifest::headHash);
    assertThat(made.manifest().files())
        .extracting(Manifest.Entry::path)
        .containsExactly("database.zip", "files/kept/ab/picture");
    H2Database restored = elsewhere(database, "restored");
    Files.createDirectories(restored.dataDirectory().resolve("index"));
    Files.writeString(restored.dataDirectory().resolve("index/segment"), "of another desk");
    new Restoration(made, restored).run();
    assertThat(words(restored)).containsExactly("first");
    assertThat(restored.dataDirectory().resolve("kept/ab/picture")).hasContent("a picture");
    assertThat(list(restored.dataDirectory())).containsExactlyInAnyOrder("tracker.mv.db", "kept");
  }

  @Test
  void what_was_encrypted_stays_so() throws SQLException, IOException {
    Backup made = backup(database("desk", ";CIPHER=AES"));

    Path file =
        BackupWriter.unzip(
            made.directory().resolve(Backup.DATABASE), directory.resolve("file.mv.db"));

    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain("first")
        .startsWith("H2encrypt");
  }

  @Test
  void nothing_is_restored_over_a_desk_or_into_a_directory_with_something_else()
      throws SQLException, IOException {
    H2Database database = database("desk", "");
    Backup made = backup(database);

    refuses(made, database, "holds a desk already");
    try (Connection running = database.open()) {
      assertThat(running.isValid(1)).isTrue();
      refuses(made, database, "Another process uses the database");
    }
    H2Database other = elsewhere(database, "other");
    Files.createDirectories(other.dataDirectory());
    Files.writeString(other.dataDirectory().resolve("letter.txt"), "kept here");
    refuses(made, other, "is not empty: it holds letter.txt");
    assertThat(list(other.dataDirectory())).containsExactly("letter.txt");
    assertThat(words(database)).containsExactly("first");
  }

  @Test
  void a_backup_with_one_other_byte_is_refused() throws SQLException, IOException {
    H2Database database = database("desk", "");
    Backup made = backup(database);
    Path zip = made.directory().resolve(Backup.DATABASE);
    byte[] bytes = Files.readAllBytes(zip);
    bytes[bytes.length / 2] ^= 1;
    Files.write(zip, bytes);

    H2Database other = elsewhere(database, "other");
    refuses(made, other, "database.zip is not as it was written");
    assertThat(other.file()).doesNotExist();
  }

  @Test
  void a_restoration_that_was_ended_half_way_can_be_repeated() throws SQLException, IOException {
    H2Database database = database("desk", "");
    Files.writeString(database.dataDirectory().resolve("picture"), "a picture");
    Backup made = backup(database);
    H2Database other = elsewhere(database, "other");
    Path unfinished = Files.createDirectories(other.dataDirectory().resolve(".restoring"));
    Files.writeString(unfinished.resolve("tracker.mv.db"), "half of it");
    Files.writeString(other.dataDirectory().resolve("picture"), "half a pic");

    new Restoration(made, other).run();

    assertThat(words(other)).containsExactly("first");
    assertThat(other.dataDirectory().resolve("picture")).hasContent("a picture");
  }

  @Test
  void a_database_whose_record_was_tampered_with_gives_no_backup()
      throws SQLException, IOException {
    H2Database database = database("desk", "");
    execute(database, "update chain_head set last_id = 1");

    assertThatThrownBy(() -> backup(database))
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("not intact from entry 1 on");
    assertThat(list(directory.resolve("backups"))).isEmpty();
  }

  @Test
  void what_a_killed_backup_left_is_no_backup_and_goes_with_the_next()
      throws SQLException, IOException {
    H2Database database = database("desk", "");
    Path backups = directory.resolve("backups");
    Path left = Files.createDirectories(backups.resolve(Backup.UNFINISHED + "claims-1"));
    Files.writeString(left.resolve(Backup.DATABASE), "half of it");
    Path nothingSaid = Files.createDirectories(backups.resolve("claims-2"));
    assertThat(Backup.in(backups)).isEmpty();

    Backup made = backup(database);

    assertThat(Backup.in(backups)).containsExactly(made);
    assertThat(left).doesNotExist();
    assertThat(nothingSaid).as("not ours to delete").exists();
  }

  @Test
  void a_directory_that_cannot_be_written_is_told() throws SQLException, IOException {
    H2Database database = database("desk", "");
    Files.writeString(directory.resolve("backups"), "a file");

    assertThatThrownBy(() -> backup(database))
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining("could not be written to " + directory.resolve("backups"));
  }

  private Backup backup(H2Database database) throws SQLException {
    try (Connection connection = database.open()) {
      return new BackupWriter(database, directory.resolve("backups")).write(connection, NOON);
    }
  }

  private static void refuses(Backup made, H2Database into, String reason) {
    assertThatThrownBy(() -> new Restoration(made, into).run())
        .isInstanceOf(BackupFailure.class)
        .hasMessageContaining(reason);
  }

  private H2Database database(String name, String settings) throws SQLException, IOException {
    String password = settings.isEmpty() ? "" : "file user";
    Path file = Files.createDirectories(directory.resolve(name)).resolve("tracker.mv.db");
    H2Database database = new H2Database(file, settings, "sa", password);
    try (Connection made =
            DriverManager.getConnection(
                "jdbc:h2:file:" + file.toString().replace(".mv.db", "") + settings,
                "sa",
                password);
        Statement statement = made.createStatement()) {
      for (String each : SCHEMA) {
        statement.execute(each);
      }
      statement.execute("insert into word values ('first')");
    }
    return database;
  }

  private H2Database elsewhere(H2Database database, String name) {
    return database.at(directory.resolve(name).resolve("tracker.mv.db"));
  }

  private static void execute(H2Database database, String sql) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> words(H2Database database) throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select text from word")) {
      rows.next();
      return List.of(rows.getString(1));
    }
  }

  private static List<String> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
