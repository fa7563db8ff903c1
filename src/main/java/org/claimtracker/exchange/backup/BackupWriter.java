package org.claimtracker.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;

/**
 * Makes one backup: H2 copies its file while others write, the copy is opened and read to the last
 * row, its record verified, and only then does the backup get its name. Whatever ends it earlier
 * leaves a directory that counts for nothing and that the next backup removes.
 */
final class BackupWriter {

  private static final String CHECK = "check";

  private final H2Database database;
  private final Path parent;

  BackupWriter(H2Database database, Path parent) {
    this.database = database;
    this.parent = parent.toAbsolutePath().normalize();
  }

  /** Makes it through a connection to the running database. */
  Backup write(Connection running, Instant now) {
    try {
      Files.createDirectories(parent);
      removeUnfinished();
      requireRoom();
      Path unfinished = parent.resolve(Backup.UNFINISHED + Backup.name(now));
      Files.createDirectory(unfinished);
      onlyForTheOwner(unfinished);
      try {
        return name(fill(unfinished, running, now), now);
      } catch (IOException | SQLException | RuntimeException failed) {
        DataFiles.delete(unfinished);
        throw failed;
      }
    } catch (IOException | UncheckedIOException | SQLException failed) {
      throw new BackupFailure(
          "A backup could not be written to %s: %s".formatted(parent, why(failed)), failed);
    }
  }

  private Path fill(Path unfinished, Connection running, Instant now)
      throws IOException, SQLException {
    Path zip = unfinished.resolve(Backup.DATABASE);
    try (PreparedStatement backup = running.prepareStatement("backup to ?")) {
      backup.setString(1, zip.toString());
      backup.execute();
    }
    DataFiles.sync(zip);
    Path check = unfinished.resolve(CHECK);
    Manifest verified = verify(zip, check, now);
    DataFiles.delete(check);
    List<Manifest.Entry> files = new ArrayList<>();
    files.add(DataFiles.described(unfinished, zip));
    // After the database: a file is there before the row that names it.
    for (Path kept : DataFiles.besideDatabase(database, parent)) {
      Path copy =
          unfinished.resolve(Backup.FILES).resolve(database.dataDirectory().relativize(kept));
      try {
        DataFiles.copy(kept, copy);
        files.add(DataFiles.described(unfinished, copy));
      } catch (NoSuchFileException deleted) {
        // Since it was listed, because nothing needs it any more.
      }
    }
    Path manifest = unfinished.resolve(Manifest.FILE);
    Backup.JSON
        .writerWithDefaultPrettyPrinter()
        .writeValue(
            manifest.toFile(),
            new Manifest(now, verified.schema(), verified.entries(), verified.headHash(), files));
    DataFiles.sync(manifest);
    DataFiles.sync(unfinished);
    return unfinished;
  }

  private Backup name(Path unfinished, Instant now) throws IOException {
    Path named = parent.resolve(Backup.name(now));
    Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
    DataFiles.sync(parent);
    return Backup.at(named);
  }

  /** Opens a copy of the database in a zip and reads all of it. */
  private Manifest verify(Path zip, Path into, Instant now) throws IOException, SQLException {
    Path file = unzip(zip, into.resolve(database.file().getFileName().toString()));
    try (Connection copy = database.at(file).open()) {
      readEveryRow(copy);
      VerificationResult found = Verification.of(copy);
      if (!found.intact()) {
        throw new BackupFailure(
            "The record in the backup is not intact from entry %d on: %s"
                .formatted(found.firstInvalid(), found.reason()));
      }
      return new Manifest(now, schema(copy), found.entries(), found.headHash(), List.of());
    }
  }

  /** Unpacks the database file of a backup. */
  static Path unzip(Path zip, Path to) throws IOException {
    try (InputStream file = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(file)) {
      if (entries.getNextEntry() == null) {
        throw new BackupFailure("There is no database in " + zip);
      }
      DataFiles.write(entries, to);
    }
    return to;
  }

  /** A page that cannot be read is found by reading it. */
  private static void readEveryRow(Connection copy) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = copy.createStatement()) {
      // Otherwise H2 gathers all rows of a table before it gives the first.
      statement.execute("set lazy_query_execution 1");
    }
    try (Statement statement = copy.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select table_name from information_schema.tables where table_schema = 'PUBLIC'"
                    + " and table_type = 'BASE TABLE'")) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    for (String table : tables) {
      try (Statement statement = copy.createStatement();
          ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
        while (rows.next()) {
          rows.getObject(1);
        }
      }
    }
  }

  private static String schema(Connection copy) throws SQLException {
    try (Statement statement = copy.createStatement();
        ResultSet version =
            statement.executeQuery(
                "select \"version\" from \"flyway_schema_history\" where \"success\""
                    + " order by \"installed_rank\" desc fetch first row only")) {
      version.next();
      return version.getString(1);
    }
  }

  /** The copy is packed, and unpacked once more to be verified. */
  private void requireRoom() throws IOException {
    long needed = 2 * Files.size(database.file());
    long free = parent.toFile().getUsableSpace();
    if (free < needed) {
      throw new BackupFailure(
          "There is too little room for a backup in %s: %d MiB are needed, %d MiB are free"
              .formatted(parent, needed >> 20, free >> 20));
    }
  }

  private void removeUnfinished() throws IOException {
    try (Stream<Path> all = Files.list(parent)) {
      for (Path each : all.toList()) {
        if (each.getFileName().toString().startsWith(Backup.UNFINISHED)) {
          DataFiles.delete(each);
        }
      }
    }
  }

  /** Who can read a backup has the hashes of all passwords. */
  private static void onlyForTheOwner(Path directory) throws IOException {
    if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static String why(Exception failed) {
    String message = failed.getMessage() == null ? "" : ": " + failed.getMessage();
    return failed instanceof SQLException
        ? failed.getMessage()
        : failed.getClass().getSimpleName().replace("Exception", "") + message;
  }
}
