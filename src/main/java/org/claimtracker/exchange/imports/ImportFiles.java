package org.claimtracker.exchange.imports;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Sha256;
import org.claimtracker.history.DiskSpace;

/**
 * The files of imports, below {@code claims.data}. A file is named by its SHA-256 alone: what a
 * client calls it is shown, and never becomes a path.
 */
@ApplicationScoped
class ImportFiles {

  private static final long MEBIBYTE = 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final ImportConfig config;
  private final DiskSpace space;

  ImportFiles(ImportConfig config, DiskSpace space) {
    this.config = config;
    this.space = space;
  }

  /** Keeps what a stream gives; 413 for too much, 422 for nothing. */
  StoredFile keep(InputStream from) {
    space.require();
    Path part = null;
    try {
      Files.createDirectories(config.directory());
      part = Files.createTempFile(config.directory(), "incoming-", ".part");
      StoredFile kept = written(from, part);
      Files.move(part, path(kept.sha256()), StandardCopyOption.REPLACE_EXISTING);
      return kept;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } finally {
      deleteIfThere(part);
    }
  }

  private StoredFile written(InputStream from, Path part) throws IOException {
    MessageDigest digest = Sha256.digest();
    long bytes = 0;
    try (OutputStream to = new DigestOutputStream(Files.newOutputStream(part), digest)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        bytes += read;
        if (bytes > config.maxMebibytes() * MEBIBYTE) {
          throw tooLarge();
        }
        to.write(buffer, 0, read);
      }
    }
    if (bytes == 0) {
      throw Problems.invalid("file", ImportError.IMPORT_FILE_EMPTY);
    }
    try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    return new StoredFile(HexFormat.of().formatHex(digest.digest()), bytes);
  }

  HttpProblem tooLarge() {
    return Problems.problem(
            413, "Too large", ImportError.IMPORT_FILE_TOO_LARGE.with(config.maxMebibytes()))
        .build();
  }

  Path path(String sha256) {
    return config.directory().resolve(sha256);
  }

  void delete(String sha256) {
    deleteIfThere(path(sha256));
  }

  private static void deleteIfThere(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
