package org.claimtracker.testsupport;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where the tests' databases and indexes are: in memory where the machine has such a directory with
 * room, because thousands of synced commits take as long as the disk is slow; below {@code target}
 * else. The directory is deleted with its process.
 */
public final class TestData {

  private static final Path IN_MEMORY = Path.of("/dev/shm");
  private static final String PREFIX = "claim-tracker-tests-";
  private static final long ROOM = 4L << 30;

  private static final Path DIRECTORY = chosen();

  private TestData() {}

  public static Path directory() {
    return DIRECTORY;
  }

  /** A new directory whose name begins like this. */
  public static Path created(String name) {
    try {
      return Files.createTempDirectory(DIRECTORY, name + "-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path chosen() {
    try {
      if (!Files.isWritable(IN_MEMORY) || IN_MEMORY.toFile().getUsableSpace() < ROOM) {
        return Files.createDirectories(Path.of("target", "test-data").toAbsolutePath());
      }
      deleteOfEnded();
      Path directory =
          Files.createDirectories(IN_MEMORY.resolve(PREFIX + ProcessHandle.current().pid()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(directory)));
      return directory;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A killed process leaves its directory behind. */
  private static void deleteOfEnded() throws IOException {
    try (Stream<Path> all = Files.list(IN_MEMORY)) {
      all.filter(each -> each.getFileName().toString().matches(PREFIX + "\\d+"))
          .filter(each -> ProcessHandle.of(pid(each)).isEmpty())
          .forEach(TestData::delete);
    }
  }

  private static long pid(Path directory) {
    return Long.parseLong(directory.getFileName().toString().substring(PREFIX.length()));
  }

  private static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException inUse) {
      // Whatever remains is deleted by the next run.
    }
  }
}
