package org.claimtracker.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.ClaimIndex.Unread;
import org.jboss.logging.Logger;

/**
 * Finds out the meanings of statements in the background: nobody who logs a claim waits for it, and
 * until it is done the claim is found by its words.
 */
@ApplicationScoped
class ReadMeanings implements Runnable {

  private static final Logger LOG = Logger.getLogger(ReadMeanings.class);
  private static final int AT_ONCE = 64;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PUT = Duration.ofSeconds(30);

  private final SearchConfig config;
  private final IndexInUse inUse;
  private final Meanings meanings;
  private volatile boolean stopped;
  private Thread thread;

  ReadMeanings(SearchConfig config, IndexInUse inUse, Meanings meanings) {
    this.config = config;
    this.inUse = inUse;
    this.meanings = meanings;
  }

  void begin(@Observes StartupEvent start) {
    if (!config.model().equals(SearchConfig.NONE)) {
      thread = new Thread(this, "search-meanings");
      thread.setDaemon(true);
      thread.setPriority(Thread.MIN_PRIORITY);
      thread.start();
    }
  }

  void end(@Observes @Priority(1) ShutdownEvent stop) {
    stopped = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        if (!readSome()) {
          Thread.sleep(PAUSE.toMillis());
        }
      } catch (InterruptedException interrupted) {
        stopped = true;
      } catch (IOException | AlreadyClosedException gone) {
        LOG.debug("The index changes hands; the next one is asked", gone);
      }
    }
  }

  /** Whether there was something to read. */
  private boolean readSome() throws IOException, InterruptedException {
    IndexPair pair = inUse.pair();
    if (pair == null || !meanings.isReady()) {
      return false;
    }
    List<Unread> unread =
        Stream.concat(
                pair.desk().withoutMeaning(AT_ONCE).stream(),
                pair.published().withoutMeaning(AT_ONCE).stream())
            .toList();
    Set<String> slugs = new LinkedHashSet<>();
    for (Unread one : unread) {
      meanings.findOut(one.statement());
      slugs.add(one.slug());
    }
    if (!slugs.isEmpty()) {
      inUse.putAgain(slugs, LONGEST_PUT);
    }
    return !slugs.isEmpty();
  }
}
