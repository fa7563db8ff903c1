package org.claimtracker;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.claimtracker.history.DiskSpace;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Ends a start that cannot succeed with one line that says what to do. Flyway asks before it opens
 * the database, so that nothing is migrated or printed by then.
 */
@Singleton
class StartChecks implements FlywayConfigurationCustomizer {

  private static final int FAILED = 1;

  /** Such a file can only be read with its password. */
  private static final String ENCRYPTED = ";CIPHER=";

  private final DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true")
  boolean serves;

  @ConfigProperty(name = "quarkus.management.enabled")
  boolean managed;

  @ConfigProperty(name = "quarkus.management.host")
  String managementHost;

  @ConfigProperty(name = "quarkus.management.port")
  int managementPort;

  StartChecks(DataSource database) {
    this.database = database;
  }

  @Override
  public void customize(FluentConfiguration flyway) {
    if (LaunchMode.current() != LaunchMode.NORMAL) {
      return;
    }
    if (serves) {
      checkPort("quarkus.http", host, port);
      if (managed) {
        checkPort("quarkus.management", managementHost, managementPort);
      }
    }
    Optional<Path> file = DiskSpace.file(url);
    file.ifPresent(this::checkPlace);
    try (Connection opened = database.getConnection()) {
      opened.getMetaData();
    } catch (SQLException refused) {
      throw refusal(file.map(at -> whyH2(at, refused)).orElseGet(() -> whyPostgres(refused)));
    }
  }

  private static void checkPort(String keys, String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
    } catch (IOException refused) {
      throw refusal(
          "Cannot listen on %s port %d (%s). Stop what uses it, or set %s.port or %s.host."
              .formatted(host, port, refused.getMessage(), keys, keys));
    }
  }

  private void checkPlace(Path file) {
    Path directory = file.getParent();
    try {
      Files.createDirectories(directory);
      Files.delete(Files.createTempFile(directory, "start", null));
    } catch (IOException refused) {
      throw refusal(
          ("Cannot write to the data directory %s as the user %s (%s). Permit it and see that the"
                  + " disk has room, or set claims.data to another directory.")
              .formatted(directory, System.getProperty("user.name"), why(refused)));
    }
    if (Files.exists(file) && !url.toUpperCase(Locale.ROOT).contains(ENCRYPTED)) {
      checkFile(file);
    }
  }

  /** H2 makes a new database of a file in which it finds nothing, so that is asked first. */
  private static void checkFile(Path file) {
    if (!Files.isWritable(file)) {
      throw refusal(
          "Cannot write to the database file %s as the user %s. Permit it."
              .formatted(file, System.getProperty("user.name")));
    }
    try (MVStore store = new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
      if (store.getMapNames().isEmpty()) {
        throw refusal(damaged(file));
      }
    } catch (MVStoreException unreadable) {
      throw refusal(
          unreadable.getErrorCode() == DataUtils.ERROR_FILE_LOCKED ? inUse(file) : damaged(file));
    } catch (NonWritableChannelException empty) {
      throw refusal(damaged(file));
    }
  }

  private static String inUse(Path file) {
    return "Another process uses the database %s. Stop it, or set claims.data to another directory."
        .formatted(file);
  }

  private static String damaged(Path file) {
    return "The database file %s is damaged. Move it away and put back the latest backup."
        .formatted(file);
  }

  /** The reason that the system gives, else the kind of the failure. */
  private static String why(IOException refused) {
    return refused instanceof FileSystemException file && file.getReason() != null
        ? file.getReason()
        : refused.getClass().getSimpleName().replace("Exception", "");
  }

  private static String whyH2(Path file, SQLException refused) {
    return switch (refused.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 -> inUse(file);
      case ErrorCode.FILE_CORRUPTED_1 -> damaged(file);
      default -> "The database %s cannot be opened: %s".formatted(file, firstLine(refused));
    };
  }

  private String whyPostgres(SQLException refused) {
    String at = url.replaceFirst("[?;].*", "");
    String state = refused.getSQLState() == null ? "08001" : refused.getSQLState();
    return switch (state) {
      case "28P01", "28000" ->
          ("PostgreSQL at %s refuses the user %s. Check quarkus.datasource.username and"
                  + " quarkus.datasource.password.")
              .formatted(at, user);
      case "3D000" -> "PostgreSQL has no database for %s. Create it first.".formatted(at);
      case "08001", "08004", "08006", "57P03" ->
          "PostgreSQL cannot be reached at %s (%s). Start it, or check quarkus.datasource.jdbc.url."
              .formatted(at, firstLine(refused));
      default -> "The database at %s cannot be opened: %s".formatted(at, firstLine(refused));
    };
  }

  private static String firstLine(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
  }

  /** Quarkus prints its message alone and exits. */
  private static RuntimeException refusal(String message) {
    return new PreventFurtherStepsException(message, FAILED);
  }
}
