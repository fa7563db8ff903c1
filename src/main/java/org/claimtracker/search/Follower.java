package org.claimtracker.search;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.store.AlreadyClosedException;
import org.jboss.logging.Logger;

/**
 * Follows the record, on one thread of its own, and is the only one that writes the index in use.
 * An index that is missing, damaged or of another kind is made anew in the background.
 */
@ApplicationScoped
class Follower implements Runnable {

  private static final Logger LOG = Logger.getLogger(Follower.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(2);

  private final SearchConfig config;
  private final IndexInUse inUse;
  private final Contents contents;
  private final CatchingUp catchingUp;
  private final Meanings meanings;
  private final Shelf shelf;

  private volatile Rebuild rebuild;
  private volatile boolean stopped;
  private volatile String trouble;
  private Thread thread;
  private volatile Thread making;
  private boolean unkept;
  private long keptAt;

  Follower(
      SearchConfig config,
      IndexInUse inUse,
      Contents contents,
      CatchingUp catchingUp,
      Meanings meanings) {
    this.config = config;
    this.inUse = inUse;
    this.contents = contents;
    this.catchingUp = catchingUp;
    this.meanings = meanings;
    this.shelf = new Shelf(config.directory(), meanings.model());
  }

  void begin(@Observes StartupEvent start) {
    thread = new Thread(this, "search-follower");
    thread.setDaemon(true);
    thread.start();
  }

  /** Before the database stops. */
  void end(@Observes @Priority(1) ShutdownEvent stop) throws InterruptedException {
    stopped = true;
    Rebuild going = rebuild;
    if (going != null) {
      going.stop();
      making.join(LONGEST_STOP.toMillis());
    }
    inUse.hurry();
    thread.join(LONGEST_STOP.toMillis());
  }

  /** The index that is being made; null for none. */
  Rebuild rebuild() {
    return rebuild;
  }

  /** Why there is no index; null when all is well. */
  String trouble() {
    return trouble;
  }

  @Override
  public void run() {
    while (!stopped) {
      Duration pause = config.followEvery();
      try {
        followOnce();
        trouble = null;
      } catch (IOException | UncheckedIOException | AlreadyClosedException broken) {
        tell(broken);
        drop();
        pause = AFTER_TROUBLE;
      } catch (RuntimeException withoutDatabase) {
        tell(withoutDatabase);
        pause = AFTER_TROUBLE;
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
    if (pair != null && (inUse.isDistrusted() || !Files.exists(pair.directory()))) {
      LOG.warn("The search index is gone or damaged; it is made anew");
      drop();
      pair = null;
    }
    if (pair == null && rebuild == null) {
      pair = ofThisDatabase(shelf.newest());
      inUse.use(pair, pair == null ? 0 : pair.kept());
    }
    if (rebuild == null && (inUse.takeMakeAnew() || pair == null)) {
      rebuild = new Rebuild(shelf, contents, catchingUp, new Filling(meanings, pair), inUse::hurry);
      making = new Thread(rebuild, "search-rebuild");
      making.setDaemon(true);
      making.start();
    }
    takeOver();
    if (inUse.pair() != null) {
      catchUp(inUse.pair(), inUse.reached());
      putAgain(inUse.pair());
      keep(false);
    }
  }

  /** A database that was put back from a copy has told another story since. */
  private IndexPair ofThisDatabase(IndexPair found) throws IOException {
    if (found == null || found.keptHash().equals(catchingUp.hashAt(found.kept()))) {
      return found;
    }
    LOG.warn("The search index is of another database; it is made anew");
    close(found);
    shelf.throwAway(found.directory());
    return null;
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
    IndexPair older = inUse.pair();
    catchUp(made.made(), made.reached());
    if (older != null) {
      close(older);
      shelf.throwAway(older.directory());
    }
  }

  private void catchUp(IndexPair next, long from) throws IOException {
    long reached = catchingUp.catchUp(next, from, () -> stopped);
    unkept |= reached > from;
    inUse.use(next, reached);
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

  private void drop() {
    IndexPair pair = inUse.pair();
    inUse.use(null, 0);
    if (pair != null) {
      close(pair);
      try {
        shelf.throwAway(pair.directory());
      } catch (IOException undeletable) {
        LOG.warn("The damaged search index could not be deleted", undeletable);
      }
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
      close(pair);
    }
  }

  private static void close(IndexPair pair) {
    try {
      pair.close();
    } catch (IOException | RuntimeException alreadyBroken) {
      LOG.debug("Nothing more can be done for it", alreadyBroken);
    }
  }

  /** The same trouble is told once, not five times a second. */
  private void tell(Exception what) {
    String message = what.toString();
    if (!Objects.equals(message, trouble)) {
      LOG.warn("The search index cannot follow the record now", what);
    }
    trouble = message;
  }
}
