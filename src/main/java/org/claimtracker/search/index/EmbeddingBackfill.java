package org.claimtracker.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.embedding.EmbeddingModel;
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
        IndexPair pair = inUse.pair();
        if (pair == null || !readSome(pair) && !readSomeOfOthers()) {
          switchOver(pair);
          embeddings.releaseFormer();
          Thread.sleep(PAUSE.toMillis());
        }
      } catch (InterruptedException interrupted) {
        stopped = true;
      }
    }
  }

  /**
   * Whether there was work, so that more may follow at once. The model that answers comes first;
   * then the vectors of the one that was chosen are computed beside.
   */
  private boolean readSome(IndexPair pair) throws InterruptedException {
    for (EmbeddingModel model : embeddings.models()) {
      if (model.isReady() && readSome(pair, model)) {
        return true;
      }
      tellOnce(model);
    }
    return false;
  }

  /** Earlier answers, based on words alone, may be better now. */
  private void tellOnce(EmbeddingModel model) {
    if (!allKnown && model == embeddings.serving() && model.isReady()) {
      allKnown = true;
      known.fire(new EmbeddingsReady());
    }
  }

  private boolean readSome(IndexPair pair, EmbeddingModel model) throws InterruptedException {
    try {
      Set<String> slugs = findOut(pair, model);
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
      for (EmbeddingModel model : embeddings.models()) {
        Set<String> keys = model.isReady() ? findOut(model, missing(index, model)) : Set.of();
        if (!keys.isEmpty()) {
          others.putAgain(keys, MAX_WRITE_TIME);
          return true;
        }
      }
    } catch (IOException | RuntimeException gone) {
      LOG.debug("The index of other publishers' checks is being replaced", gone);
      Thread.sleep(AFTER_TROUBLE.toMillis());
    }
    return false;
  }

  /** Answers by the model that was chosen once it has read everything. */
  private void switchOver(IndexPair pair) {
    EmbeddingModel next = embeddings.next();
    ClaimIndex external = others.index();
    if (next == null || !next.isReady() || pair == null || external == null) {
      return;
    }
    try {
      if (hasAll(pair.desk(), next) && hasAll(pair.published(), next) && hasAll(external, next)) {
        embeddings.switchOver();
        known.fire(new EmbeddingsReady());
        // Leaves the vectors of the model before behind.
        inUse.makeAnew();
      }
    } catch (IOException | RuntimeException gone) {
      LOG.debug("An index is being replaced", gone);
    }
  }

  private static boolean hasAll(ClaimIndex index, EmbeddingModel model) throws IOException {
    return index.countWithoutMeaning(model.version(), model.languages()) == 0;
  }

  private Set<String> findOut(IndexPair pair, EmbeddingModel model) throws IOException {
    List<Unread> published = missing(pair.published(), model);
    // Claims that only the desk has change no answer to readers.
    allKnown &= published.isEmpty() || model != embeddings.serving();
    List<Unread> unread = new ArrayList<>(missing(pair.desk(), model));
    unread.addAll(published);
    return findOut(model, unread);
  }

  private static List<Unread> missing(ClaimIndex index, EmbeddingModel model) throws IOException {
    return index.withoutMeaning(model.version(), model.languages(), BATCH_SIZE);
  }

  private Set<String> findOut(EmbeddingModel model, List<Unread> unread) {
    Set<String> slugs = new LinkedHashSet<>();
    for (Unread one : unread) {
      if (stopped) {
        return Set.of();
      }
      embeddings.findOut(model, one.statement());
      slugs.add(one.slug());
    }
    return slugs;
  }
}
