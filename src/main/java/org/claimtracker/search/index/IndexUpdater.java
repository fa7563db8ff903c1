package org.claimtracker.search.index;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.SearchConfig;
import org.jboss.logging.Logger;

/**
 * Follows the record, on one thread of its own, and is the only one that writes the index in use.
 * An index that is missing, damaged or of another kind is made anew in the background.
 */
@ApplicationScoped
class IndexUpdater implements Runnable {

  private static final Logger LOG = Logger.getLogger(IndexUpdater.class);
  private static final Duration MAX_STOP_TIME = Duration.ofSeconds(10);

  private final SearchConfig config;
  private final ActiveIndex inUse;
  private final IndexSource contents;
  private final IncrementalUpdate catchingUp;
  private final Embeddings meanings;
  private final IndexDirectory shelf;
  private final PersistedIndex kept;
  private final IndexFailure trouble = new IndexFailure();

  private volatile Rebuild rebuild;
  private volatile boolean stopped;
  private Thread thread;
  private boolean unkept;
  private long keptAt;

  IndexUpdater(
      SearchConfig config,
      ActiveIndex inUse,
      IndexSource contents,
      IncrementalUpdate catchingUp,
      Embeddings meanings) {
    this.config = config;
    this.inUse = inUse;
    this.contents = contents;
    this.catchingUp = catchingUp;
    this.meanings = meanings;
    this.shelf = new IndexDirectory(config.directory(), meanings.version());
    this.kept = new PersistedIndex(shelf, catchingUp);
  }

  /** Not before the first reader can be answered: to open a large index takes its time. */
  void begin(@ObservesAsync HttpServerStart open) {
    begin();
  }

  void begin(@ObservesAsync HttpsServerStart open) {
    begin();
  }

  private synchronized void begin() {
    if (thread == null && !stopped) {
      thread = new Thread(this, "search-follower");
      thread.setDaemon(true);
      thread.start();
    }
  }

  /** Before the database stops. */
  synchronized void end(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
    stopped = true;
    Rebuild going = rebuild;
    if (going != null) {
      going.stop(MAX_STOP_TIME);
    }
    inUse.hurry();
    if (thread != null) {
      thread.join(MAX_STOP_TIME.toMillis());
    }
  }

  /** The index that is being made; null for none. */
  Rebuild rebuild() {
    return rebuild;
  }

  /** Why there is no index; null when all is well. */
  String trouble() {
    return trouble.what();
  }

  @Override
  public void run() {
    while (!stopped) {
      Duration pause = config.followEvery();
      try {
        followOnce();
        trouble.isOver();
      } catch (IOException | RuntimeException | Error broken) {
        pause = trouble.met(broken);
        doubt(broken);
      }
      try {
        inUse.waitForWork(pause);
      } catch (InterruptedException interrupted) {
        stopped = true;
      }
    }
    leave();
  }

  private void followOnce() throws IOException {
    IndexPair pair = inUse.pair();
    if (pair != null && !Files.exists(pair.directory())) {
      LOG.warn("The search index is gone; it is made anew");
      letGo();
      pair = null;
    }
    if (pair != null && inUse.isDistrusted() && kept.canBeDoubted()) {
      LOG.warn("The search index may be damaged; it is looked through");
      letGo();
      pair = null;
    }
    if (pair == null && rebuild == null) {
      pair = kept.open();
      inUse.use(pair, pair == null ? 0 : pair.kept());
    }
    if (rebuild == null && (inUse.takeMakeAnew() || pair == null)) {
      rebuild =
          new Rebuild(
              shelf, contents, catchingUp, new IndexWriterService(meanings, pair), inUse::hurry);
      rebuild.begin();
    }
    takeOver();
    if (inUse.pair() != null) {
      catchUp(inUse.pair());
      putAgain(inUse.pair());
      keep(false);
    }
  }

  /** Gives the answers from the new index, once it has what happened while it was made. */
  private void takeOver() throws IOException {
    Rebuild made = rebuild;
    if (made == null || made.made() == null && !made.hasFailed()) {
      return;
    }
    rebuild = null;
    if (made.hasFailed()) {
      throw new IllegalStateException("The last rebuilding failed");
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
      // Left open it would be locked for the next try.
      made.made().abandon();
      throw broken;
    }
    IndexPair older = inUse.pair();
    inUse.use(made.made(), reached);
    if (older != null) {
      older.abandon();
      shelf.throwAway(older.directory());
    }
  }

  /** Says after each step how far it is, and keeps it, so that none is taken twice. */
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
    if (unkept && (now || due)) {
      inUse.pair().keep(inUse.reached(), catchingUp.hashAt(inUse.reached()));
      unkept = false;
      keptAt = System.nanoTime();
    }
  }

  /**
   * What went wrong may be the fault of the index: it is opened again, which tells whether it is
   * damaged. Where the disk is full, all that was kept before is still good.
   */
  private void doubt(Throwable broken) {
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

  private void leave() {
    IndexPair pair = inUse.pair();
    if (pair != null) {
      try {
        keep(true);
      } catch (IOException | RuntimeException unwritable) {
        LOG.warn("The search index was not kept; it catches up at the next start", unwritable);
      }
      inUse.use(null, 0);
      pair.abandon();
    }
  }
}
