package org.claimtracker.exchange.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.claimtracker.history.Verification;
import org.claimtracker.history.VerificationResult;

/**
 * Puts a backup into an empty data directory. The database gets its name last: whatever ends it
 * earlier leaves a directory into which it can be restored again.
 */
final class Restoration {

  private static final String UNFINISHED = ".restoring";

  private final Backup backup;
  private final H2Database database;

  Restoration(Backup backup, H2Database database) {
    this.backup = backup;
    this.database = database;
  }

  void run() {
    try {
      Path data = database.dataDirectory();
      requireEmpty();
      requireWhole();
      Path unfinished = Files.createDirectories(data).resolve(UNFINISHED);
      DataFiles.delete(unfinished);
      removeDerived();
      Path file =
          BackupWriter.unzip(
              backup.directory().resolve(Backup.DATABASE),
              unfinished.resolve(database.file().getFileName()));
      verify(file);
      putFiles(data);
      Files.move(file, database.file(), StandardCopyOption.ATOMIC_MOVE);
      DataFiles.delete(unfinished);
      DataFiles.sync(data);
    } catch (IOException | SQLException failed) {
      throw new BackupFailure(
          "%s could not be restored: %s".formatted(backup.directory(), BackupWriter.why(failed)),
          failed);
    }
  }

  private void requireEmpty() throws IOException {
    if (database.isInUse()) {
      throw new BackupFailure(
          "Another process uses the database %s. Stop it, and move its data away."
              .formatted(database.file()));
    }
    if (database.exists()) {
      throw new BackupFailure(
          "%s holds a desk already. Move it away, or set claims.data to another directory."
              .formatted(database.dataDirectory()));
    }
    List<String> expected = backup.manifest().files().stream().map(Manifest.Entry::path).toList();
    for (Path there : DataFiles.besideDatabase(database, backup.directory())) {
      String path = Path.of(Backup.FILES).resolve(relative(there)).toString().replace('\\', '/');
      if (!expected.contains(path)) {
        throw new BackupFailure(
            "%s is not empty: it holds %s. Move it away, or set claims.data to another directory."
                .formatted(database.dataDirectory(), relative(there)));
      }
    }
  }

  private Path relative(Path file) {
    return database.dataDirectory().relativize(file);
  }

  private void requireWhole() throws IOException {
    for (Manifest.Entry file : backup.manifest().files()) {
      Path there = backup.directory().resolve(file.path());
      if (!Files.isRegularFile(there) || !DataFiles.sha256(there).equals(file.sha256())) {
        throw new BackupFailure(
            "The backup %s is damaged: %s is not as it was written. Choose another."
                .formatted(backup.directory(), file.path()));
      }
    }
  }

  private void verify(Path file) throws SQLException {
    try (Connection restored = database.at(file).open()) {
      VerificationResult found = Verification.of(restored);
      if (!found.intact() || !found.headHash().equals(backup.manifest().headHash())) {
        throw new BackupFailure(
            "The record in %s is not the one that was backed up. Choose another."
                .formatted(backup.directory()));
      }
    }
  }

  /** An index of other data would be taken for one that only has to catch up. */
  private void removeDerived() throws IOException {
    try (Stream<Path> there = Files.list(database.dataDirectory())) {
      for (Path each : there.toList()) {
        if (DataFiles.isDerived(each.getFileName().toString())) {
          DataFiles.delete(each);
        }
      }
    }
  }

  private void putFiles(Path data) throws IOException {
    Path files = backup.directory().resolve(Backup.FILES);
    for (Manifest.Entry file : backup.manifest().files()) {
      Path from = backup.directory().resolve(file.path());
      if (from.startsWith(files)) {
        Path to = data.resolve(files.relativize(from));
        Files.deleteIfExists(to);
        DataFiles.copy(from, to);
      }
    }
  }
}
