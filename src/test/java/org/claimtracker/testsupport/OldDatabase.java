package org.claimtracker.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/** A database as version 0.1 left it, of the kind that is under test. */
public final class OldDatabase {

  private static final Path DATA = Path.of("src/test/resources/upgrade");

  private OldDatabase() {}

  /** What version 0.1 answered from the database. */
  public static Path expected() {
    return DATA.resolve((PostgresServer.isWanted() ? "postgresql" : "h2") + "-0.1.json");
  }

  /** Gives it to an installation that was not started yet. */
  public static void putInto(PackagedApplication application) throws IOException, SQLException {
    if (PostgresServer.isWanted()) {
      try (InputStream dump = new GZIPInputStream(open("postgresql-0.1.sql.gz"));
          Connection connection = application.database();
          Statement statement = connection.createStatement()) {
        statement.execute(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
      }
      return;
    }
    Path data = Files.createDirectories(application.directory().resolve("data"));
    try (ZipInputStream zip = new ZipInputStream(open("h2-0.1.zip"))) {
      zip.getNextEntry();
      Files.copy(zip, data.resolve("tracker.mv.db"));
    }
  }

  private static InputStream open(String file) throws IOException {
    return Files.newInputStream(DATA.resolve(file));
  }
}
