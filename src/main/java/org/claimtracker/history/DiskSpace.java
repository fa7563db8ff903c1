package org.claimtracker.history;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.common.Problems;
import org.claimtracker.common.Problems.Reason;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the database has room to write. H2 closes itself in the middle of a write that finds
 * none, for readers too: so nothing is written once only a reserve is left.
 */
@ApplicationScoped
public class DiskSpace {

  private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

  /** How long a write that found no room counts; unless another finds some before. */
  private static final Duration DOUBT = Duration.ofSeconds(30);

  private static final long NEVER = Long.MIN_VALUE;

  private final Optional<Path> directory;
  private final long reserve;
  private volatile long ranOutAt = NEVER;

  DiskSpace(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "claims.disk.reserve", defaultValue = "64M") MemorySize reserve) {
    this.directory = file(url).map(Path::getParent);
    this.reserve = reserve.asLongValue();
  }

  /** The file of an H2 database; empty for a database elsewhere. */
  public static Optional<Path> file(String url) {
    Matcher file = FILE.matcher(url);
    return file.matches()
        ? Optional.of(Path.of(file.group(1) + ".mv.db").toAbsolutePath())
        : Optional.empty();
  }

  /** Refuses a write for which there is no room. */
  void require() {
    if (!hasReserve()) {
      throw Problems.unavailable(Reason.DISK_FULL);
    }
  }

  /** Whether a write can be expected to find room. */
  boolean isLeft() {
    return hasReserve() && !ranOutLately();
  }

  /** Bytes that are free beside the database; empty for a database elsewhere. */
  Optional<Long> free() {
    return directory.map(path -> path.toFile().getUsableSpace());
  }

  /** A write found no room. */
  void ranOut() {
    ranOutAt = System.nanoTime();
  }

  /** A write is on the disk. */
  void foundRoom() {
    ranOutAt = NEVER;
  }

  private boolean hasReserve() {
    return free().map(bytes -> bytes >= reserve).orElse(true);
  }

  private boolean ranOutLately() {
    long at = ranOutAt;
    return at != NEVER && System.nanoTime() - at < DOUBT.toNanos();
  }
}
