package org.claimtracker.exchange.backup;

import java.nio.channels.NonWritableChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.claimtracker.history.DiskSpace;
import org.eclipse.microprofile.config.Config;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Where the desk's H2 database is, and how it is opened.
 *
 * @param file the file with all its data
 * @param settings what follows the path in its URL, such as a cipher
 */
record H2Database(Path file, String settings, String user, String password) {

  private static final String SUFFIX = ".mv.db";

  /** As the application is configured; empty for another database. */
  static Optional<H2Database> configured(Config config) {
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    return DiskSpace.file(url)
        .map(
            file ->
                new H2Database(
                    file,
                    url.contains(";") ? url.substring(url.indexOf(';')) : "",
                    config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
                    config
                        .getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse("")));
  }

  Path dataDirectory() {
    return file.getParent();
  }

  /** The same database in another file. */
  H2Database at(Path other) {
    return new H2Database(other, settings, user, password);
  }

  /** Opens it if it is there. */
  Connection open() throws SQLException {
    String path = file.toString();
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + path.substring(0, path.length() - SUFFIX.length())
            + settings
            + ";IFEXISTS=TRUE",
        user,
        password);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Whether a process has it open. */
  boolean isInUse() {
    if (!exists()) {
      return false;
    }
    try {
      new MVStore.Builder().fileName(file.toString()).readOnly().open().closeImmediately();
      return false;
    } catch (MVStoreException refused) {
      // Damage and encryption are told when it is opened as a database.
      return refused.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    } catch (NonWritableChannelException empty) {
      return false;
    }
  }

  static boolean isInUse(SQLException refused) {
    return refused.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1;
  }
}
