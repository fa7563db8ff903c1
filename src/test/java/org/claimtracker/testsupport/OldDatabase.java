package org.claimtracker.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** A database as version 0.1 left it, of the kind that is under test. */
public class OldDatabase implements QuarkusTestResourceLifecycleManager {

  private static final Path DATA = Path.of("src/test/resources/upgrade");

  private PostgresServer server;

  /** What version 0.1 answered from the database. */
  public static Path expected() {
    return DATA.resolve((PostgresServer.isWanted() ? "postgresql" : "h2") + "-0.1.json");
  }

  /** After the other resources, so that this URL is the one that counts. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    try {
      return PostgresServer.isWanted() ? postgres() : h2();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static Map<String, String> h2() throws IOException {
    Path directory =
        Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "old-");
    try (ZipInputStream zip = new ZipInputStream(open("h2-0.1.zip"))) {
      zip.getNextEntry();
      Files.copy(zip, directory.resolve("tracker.mv.db"));
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
        "jdbc:h2:file:%s/tracker;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000"
            .formatted(directory.toAbsolutePath()));
  }

  private Map<String, String> postgres() throws IOException, SQLException {
    server = PostgresServer.started();
    try (InputStream dump = new GZIPInputStream(open("postgresql-0.1.sql.gz"));
        Connection connection = DriverManager.getConnection(server.url(), "postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", server.url(),
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", "postgres");
  }

  private static InputStream open(String file) throws IOException {
    return Files.newInputStream(DATA.resolve(file));
  }

  @Override
  public void stop() {
    if (server != null) {
      server.close();
    }
  }
}
