package org.claimtracker.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.SearchConfig;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.ClaimIndex.Unread;
import org.jboss.logging.Logger;

/**
 * Computes embeddings in the background: nobody who logs a claim waits for them, and meanwhile the
 * claim is found by its words.
 */
@ApplicationScoped
class EmbeddingBackfill implements Runnable {

  private static final Logger LOG = Logger.getLogger(EmbeddingBackfill.class);
  private static final int BATCH_SIZE = 64;
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);
  private static final Duration MAX_WRITE_TIME = Duration.ofSeconds(30);

  private final SearchConfig config;
  private final ActiveIndex inUse;
  private final ExternalIndex others;
  private final Embeddings embeddings;
  private final Event<EmbeddingsReady> known;
  private volatile boolean stopped;
  private boolean allKnown;
  private Thread thread;

  EmbeddingBackfill(
      SearchConfig config,
      ActiveIndex inUse,
      ExternalIndex others,
      Embeddings embeddings,
      Event<EmbeddingsReady> known) {
    this.others = others;
    this.config = config;
    this.inUse = inUse;
    this.embeddings = embeddings;
    this.known = known;
  }

  void begin(@Observes StartupEvent start) {
    if (!config.model().equals(SearchConfig.NONE)) {
      thread = new Thread(this, "search-embeddings");
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
        IndexPair pair = embeddings.isReady() ? inUse.pair() : null;
        if (pair != null && readSome(pair)) {
          allKnown = false;
        } else {
          tellOnce(pair);
          if (pair == null || !readSomeOfOthers()) {
            Thread.sleep(PAUSE.toMillis());
          }
        }
      } catch (InterruptedException interrupted) {
        stopped = true;
      }
    }
  }

  /** Earlier answers, based on words alone, may be better now. */
  private void tellOnce(IndexPair pair) {
    if (!allKnown && pair != null) {
      allKnown = true;
      known.fire(new EmbeddingsReady());
    }
  }

  /** Whether there was work, so that more may follow at once. */
  private boolean readSome(IndexPair pair) throws InterruptedException {
    try {
      Set<String> slugs = findOut(pair);
      if (!slugs.isEmpty()) {
        inUse.putAgain(slugs, MAX_WRITE_TIME);
      }
      return !slugs.isEmpty();
    } catch (AlreadyClosedException gone) {
      LOG.debug("The index is being replaced; using the next one", gone);
    } catch (IOException | RuntimeException | VirtualMachineError damaged) {
      LOG.warn("The index could not list statements without an embedding; trying again", damaged);
      inUse.distrust(pair);
      Thread.sleep(AFTER_TROUBLE.toMillis());
    }
    return false;
  }

  /** Checks of other publishers come after all claims of ours. */
  private boolean readSomeOfOthers() throws InterruptedException {
    ClaimIndex index = others.index();
    if (index == null) {
      return false;
    }
    try {
      Set<String> keys = findOut(index.withoutMeaning(BATCH_SIZE));
      if (!keys.isEmpty()) {
        others.putAgain(keys, MAX_WRITE_TIME);
      }
      return !keys.isEmpty();
    } catch (IOException | RuntimeException gone) {
      LOG.debug("The index of other publishers' checks is being replaced", gone);
      Thread.sleep(AFTER_TROUBLE.toMillis());
      return false;
    }
  }

  private Set<String> findOut(IndexPair pair) throws IOException {
    List<Unread> unread =
        Stream.concat(
                pair.desk().withoutMeaning(BATCH_SIZE).stream(),
                pair.published().withoutMeaning(BATCH_SIZE).stream())
            .toList();
    return findOut(unread);
  }

  private Set<String> findOut(List<Unread> unread) {
    Set<String> slugs = new LinkedHashSet<>();
    for (Unread one : unread) {
      if (stopped) {
        return Set.of();
      }
      embeddings.findOut(one.statement());
      slugs.add(one.slug());
    }
    return slugs;
  }
}
