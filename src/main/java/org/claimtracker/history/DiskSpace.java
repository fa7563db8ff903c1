package org.claimtracker.history;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the database has room to write. H2 closes itself in the middle of a write that finds
 * none, for readers too: so nothing is written once only a reserve is left.
 */
@ApplicationScoped
public class DiskSpace {

  private static final Logger LOG = Logger.getLogger(DiskSpace.class);

  private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

  /** How long a write that found no room counts; unless another finds some before. */
  private static final Duration DOUBT = Duration.ofSeconds(30);

  private static final long NEVER = Long.MIN_VALUE;

  /**
   * In bytes. A write for which the file cannot grow can leave H2 (2.4.240) in a loop that no
   * request comes back from, so none is tried on the last of a disk.
   */
  private static final long MIN_RESERVE = 1 << 20;

  private final Optional<Path> directory;
  private final long reserve;
  private final AtomicBoolean refusing = new AtomicBoolean();
  private volatile long ranOutAt = NEVER;

  DiskSpace(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "claims.disk.reserve", defaultValue = "64M") MemorySize reserve) {
    this.directory = file(url).map(Path::getParent);
    this.reserve = Math.max(reserve.asLongValue(), MIN_RESERVE);
  }

  /** The file of an H2 database; empty for a database elsewhere. */
  public static Optional<Path> file(String url) {
    Matcher file = FILE.matcher(url);
    return file.matches()
        ? Optional.of(Path.of(file.group(1) + ".mv.db").toAbsolutePath())
        : Optional.empty();
  }

  /** Refuses a write for which there is no room. */
  public void require() {
    boolean full = !hasReserve();
    if (refusing.compareAndSet(!full, full)) {
      LOG.warn(full ? "The disk is full: nothing is written" : "The disk has room again");
    }
    if (full) {
      throw new Full();
    }
  }

  /** Whether a write can be expected to find room. */
  public boolean isLeft() {
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

  /** Nothing is written, because only the reserve is left. */
  static final class Full extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Full() {
      super("The disk is full", null, false, false);
    }
  }

  private boolean hasReserve() {
    return free().map(bytes -> bytes >= reserve).orElse(true);
  }

  private boolean ranOutLately() {
    long at = ranOutAt;
    return at != NEVER && System.nanoTime() - at < DOUBT.toNanos();
  }
}
