package org.claimtracker.search.index;

import java.time.Duration;
import java.util.Objects;
import org.jboss.logging.Logger;

/**
 * What prevents the index from following the record: logged once, and retried with increasing
 * delays.
 */
final class IndexFailure {

  private static final Logger LOG = Logger.getLogger(IndexFailure.class);
  private static final Duration MIN_PAUSE = Duration.ofSeconds(2);

  /** A full disk, or another process using the directory, may last for hours. */
  private static final Duration MAX_PAUSE = Duration.ofSeconds(30);

  private Duration pause = MIN_PAUSE;
  private volatile String what;

  /** The reason; null if all is well. */
  String what() {
    return what;
  }

  void isOver() {
    what = null;
    pause = MIN_PAUSE;
  }

  /** Logs the failure and returns the delay before the next attempt. */
  Duration met(Throwable cause) {
    String message = cause.toString();
    if (!Objects.equals(message, what)) {
      LOG.warn("The search index cannot follow the record at the moment", cause);
    }
    what = message;
    Duration now = pause;
    Duration twice = pause.multipliedBy(2);
    pause = twice.compareTo(MAX_PAUSE) < 0 ? twice : MAX_PAUSE;
    return now;
  }
}
