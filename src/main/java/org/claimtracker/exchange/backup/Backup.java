package org.claimtracker.exchange.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A backup that was verified when it was made. */
record Backup(Path directory, Manifest manifest) {

  /** The database as H2's BACKUP writes it. */
  static final String DATABASE = "database.zip";

  /** What else lay in the data directory. */
  static final String FILES = "files";

  /** What is not verified yet has such a name. */
  static final String UNFINISHED = ".unfinished-";

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final String PREFIX = "claims-";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  static String name(Instant madeAt) {
    return PREFIX + NAME.format(madeAt);
  }

  String name() {
    return directory.getFileName().toString();
  }

  /** Whether there is one at this place. */
  static boolean isAt(Path directory) {
    return Files.isRegularFile(directory.resolve(Manifest.FILE))
        && !directory.getFileName().toString().startsWith(UNFINISHED);
  }

  static Backup at(Path directory) {
    try {
      return new Backup(
          directory, JSON.readValue(directory.resolve(Manifest.FILE).toFile(), Manifest.class));
    } catch (IOException unreadable) {
      throw new BackupFailure(
          "The backup %s cannot be read: %s".formatted(directory, unreadable.getMessage()),
          unreadable);
    }
  }

  /** What says nothing of itself that can be read is no backup. */
  private static Optional<Backup> readable(Path directory) {
    try {
      return Optional.of(at(directory));
    } catch (BackupFailure unreadable) {
      return Optional.empty();
    }
  }

  /** All below a directory, the newest first. */
  static List<Backup> in(Path parent) {
    List<Backup> found = new ArrayList<>();
    if (Files.isDirectory(parent)) {
      try (Stream<Path> directories = Files.list(parent)) {
        for (Path each : directories.filter(Backup::isAt).toList()) {
          readable(each).ifPresent(found::add);
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    found.sort(Comparator.comparing((Backup each) -> each.manifest.madeAt()).reversed());
    return found;
  }
}
