package org.claimtracker.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.SearchConfig;
import org.jboss.logging.Logger;

/**
 * Follows the record on its own thread, the only one to write the index in use. Rebuilds a missing,
 * damaged or outdated index in the background.
 */
@ApplicationScoped
class IndexUpdater extends IndexWriterThread {

  private static final Logger LOG = Logger.getLogger(IndexUpdater.class);

  private final SearchConfig config;
  private final ActiveIndex inUse;
  private final IndexSource contents;
  private final IncrementalUpdate catchingUp;
  private final Embeddings embeddings;
  private final IndexDirectory shelf;
  private final PersistedIndex kept;

  private volatile Rebuild rebuild;
  private boolean unkept;
  private long keptAt;

  /** What the index has kept about the model that answers. */
  private Map<String, String> model = Map.of();

  IndexUpdater(
      SearchConfig config,
      ActiveIndex inUse,
      IndexSource contents,
      IncrementalUpdate catchingUp,
      Embeddings embeddings) {
    this.config = config;
    this.inUse = inUse;
    this.contents = contents;
    this.catchingUp = catchingUp;
    this.embeddings = embeddings;
    this.shelf = new IndexDirectory(config.directory());
    this.kept = new PersistedIndex(shelf, catchingUp);
  }

  /** The rebuild in progress; null for none. */
  Rebuild rebuild() {
    return rebuild;
  }

  /** Why there is no index; null if all is well. */
  String trouble() {
    return trouble.what();
  }

  @Override
  String name() {
    return "search-follower";
  }

  @Override
  WriterRequests requests() {
    return inUse;
  }

  @Override
  Duration followEvery() {
    return config.followEvery();
  }

  @Override
  void stopping() throws InterruptedException {
    Rebuild going = rebuild;
    if (going != null) {
      going.stop(MAX_STOP_TIME);
    }
  }

  @Override
  void followOnce() throws IOException {
    IndexPair pair = inUse.pair();
    if (pair != null && !Files.exists(pair.directory())) {
      LOG.warn("The search index is gone; it will be rebuilt");
      letGo();
      pair = null;
    }
    if (pair != null && inUse.isDistrusted() && kept.canBeDoubted()) {
      LOG.warn("The search index may be damaged and is being checked");
      letGo();
      pair = null;
    }
    if (pair == null && rebuild == null) {
      pair = kept.open();
      if (pair != null) {
        model = pair.told();
        embeddings.answerAs(model);
      }
      inUse.use(pair, pair == null ? 0 : pair.kept());
    }
    if (rebuild == null && (inUse.takeMakeAnew() || pair == null)) {
      rebuild =
          new Rebuild(
              shelf, contents, catchingUp, new IndexWriterService(embeddings, pair), inUse::hurry);
      rebuild.begin();
    }
    takeOver();
    if (inUse.pair() != null) {
      catchUp(inUse.pair());
      putAgain(inUse.pair());
      keep(false);
    }
  }

  /** Switches to the new index, once it has caught up with the changes made meanwhile. */
  private void takeOver() throws IOException {
    Rebuild made = rebuild;
    if (made == null || made.made() == null && !made.hasFailed()) {
      return;
    }
    rebuild = null;
    if (made.hasFailed()) {
      throw new IllegalStateException("The last rebuild failed");
    }
    long reached = made.reached();
    try {
      for (long next = catchingUp.goOn(made.made(), reached);
          next > reached && !stopped;
          next = catchingUp.goOn(made.made(), reached)) {
        reached = next;
        unkept = true;
      }
    } catch (IOException | RuntimeException | Error broken) {
      // If left open, it would be locked at the next attempt.
      made.made().abandon();
      throw broken;
    }
    IndexPair older = inUse.pair();
    inUse.use(made.made(), reached);
    model = Map.of();
    if (older != null) {
      older.abandon();
      IndexDirectory.throwAway(older.directory());
    }
  }

  /** Publishes progress after each batch and commits, so that none is repeated. */
  private void catchUp(IndexPair pair) throws IOException {
    long reached = inUse.reached();
    for (long next = catchingUp.goOn(pair, reached);
        next > reached && !stopped;
        next = catchingUp.goOn(pair, reached)) {
      reached = next;
      unkept = true;
      inUse.use(pair, reached);
      keep(false);
    }
  }

  private void putAgain(IndexPair pair) throws IOException {
    List<String> slugs = inUse.toPutAgain();
    if (!slugs.isEmpty()) {
      catchingUp.put(pair, slugs);
      unkept = true;
      inUse.wasPutAgain(slugs);
    }
  }

  private void keep(boolean now) throws IOException {
    boolean due = System.nanoTime() - keptAt >= config.keepEvery().toNanos();
    boolean anotherModel = !model.entrySet().containsAll(embeddings.told().entrySet());
    if ((unkept || anotherModel) && (now || due)) {
      model = embeddings.told();
      inUse.pair().keep(inUse.reached(), catchingUp.hashAt(inUse.reached()), model);
      unkept = false;
      keptAt = System.nanoTime();
    }
  }

  /**
   * The failure may be the index's fault: reopening it shows whether it is damaged. With a full
   * disk, everything committed earlier is still good.
   */
  @Override
  void failed(Throwable broken) {
    boolean fault =
        !(broken instanceof RuntimeException)
            || broken instanceof AlreadyClosedException
            || broken instanceof UncheckedIOException;
    if (fault) {
      letGo();
    } else if (inUse.pair() != null && catchingUp.hasTheRecord()) {
      inUse.distrust(inUse.pair());
    }
  }

  private void letGo() {
    IndexPair pair = inUse.pair();
    inUse.use(null, 0);
    unkept = false;
    if (pair != null) {
      pair.abandon();
    }
  }

  @Override
  void leave() {
    IndexPair pair = inUse.pair();
    if (pair != null) {
      try {
        keep(true);
      } catch (IOException | RuntimeException unwritable) {
        LOG.warn(
            "The search index was not committed; it will catch up at the next start", unwritable);
      }
      inUse.use(null, 0);
      pair.abandon();
    }
  }
}
