package org.claimtracker.exchange.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.claimtracker.common.Sha256;

/** Files on a disk that may lose power: copied, hashed, made durable, removed. */
final class DataFiles {

  /** What lies in a data directory and is made anew when it is missing, or not yet whole. */
  private static final Set<String> DERIVED = Set.of("index", "uploads", BackupRequest.DIRECTORY);

  private static final String DERIVED_NAMES = "rendered\\..*|.*\\.(trace|lock)\\.db|\\..*";

  private DataFiles() {}

  /** What a data directory holds beside its database and what can be made anew. */
  static List<Path> besideDatabase(H2Database database, Path exceptFor) throws IOException {
    Path data = database.dataDirectory();
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(data)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.equals(database.file()) && !file.startsWith(exceptFor))
          .filter(file -> !isDerived(data.relativize(file).getName(0).toString()))
          .sorted()
          .toList();
    }
  }

  static boolean isDerived(String name) {
    return DERIVED.contains(name) || name.matches(DERIVED_NAMES);
  }

  /** Copies a file and returns once the copy is on the disk. */
  static void copy(Path from, Path to) throws IOException {
    try (InputStream in = Files.newInputStream(from)) {
      write(in, to);
    }
  }

  static void write(InputStream in, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
      in.transferTo(out);
    }
    sync(to);
  }

  static Manifest.Entry described(Path directory, Path file) throws IOException {
    return new Manifest.Entry(
        directory.relativize(file).toString().replace('\\', '/'), Files.size(file), sha256(file));
  }

  static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /** Returns once a file, or the entries of a directory, are on the disk. */
  static void sync(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
