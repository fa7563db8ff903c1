package org.claimtracker.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimtracker.claim.Claim;
import org.claimtracker.history.Change;
import org.claimtracker.search.index.IndexSource.Content;
import org.jboss.logging.Logger;

/** Builds a new index from the database while the current one stays in use. */
final class Rebuild implements Runnable {

  private static final Logger LOG = Logger.getLogger(Rebuild.class);
  private static final int BATCH_SIZE = 200;
  private static final Duration TOLD_EVERY = Duration.ofSeconds(10);

  private final IndexDirectory shelf;
  private final IndexSource contents;
  private final IncrementalUpdate catchingUp;
  private final IndexWriterService filling;
  private final Runnable whenOver;
  private final Thread thread = new Thread(this, "search-rebuild");
  private final AtomicBoolean unwanted = new AtomicBoolean();
  private volatile long done;
  private volatile long of;
  private volatile IndexPair made;
  private volatile long reached;
  private volatile boolean failed;

  /**
   * @param whenOver called at the end, successful or not
   */
  Rebuild(
      IndexDirectory shelf,
      IndexSource contents,
      IncrementalUpdate catchingUp,
      IndexWriterService filling,
      Runnable whenOver) {
    this.shelf = shelf;
    this.contents = contents;
    this.catchingUp = catchingUp;
    this.filling = filling;
    this.whenOver = whenOver;
  }

  /** The number of claims indexed so far. */
  long done() {
    return done;
  }

  /** The number of all claims. */
  long of() {
    return of;
  }

  boolean hasFailed() {
    return failed;
  }

  /** The complete new index, covering the record up to the start of the rebuild. */
  IndexPair made() {
    return made;
  }

  long reached() {
    return reached;
  }

  void begin() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Cancels the rebuild and waits for its end, up to this timeout. */
  void stop(Duration longest) throws InterruptedException {
    unwanted.set(true);
    thread.join(longest.toMillis());
  }

  @Override
  public void run() {
    IndexPair pair = null;
    try {
      pair = shelf.fresh();
      long from = QuarkusTransaction.requiringNew().call(Change::lastId);
      of = QuarkusTransaction.requiringNew().call(() -> Claim.count());
      LOG.infof("Rebuilding the search index of %d claims", of);
      fill(pair);
      if (unwanted.get()) {
        pair.close();
        return;
      }
      pair.keep(from, catchingUp.hashAt(from), filling.model());
      pair.show();
      reached = from;
      made = pair;
      LOG.infof("Rebuilt the search index of %d claims", done);
    } catch (IOException | RuntimeException | Error broken) {
      LOG.error("The search index could not be rebuilt; it will be tried again", broken);
      throwAway(pair);
      failed = true;
    } finally {
      whenOver.run();
    }
  }

  /** An unfinished index is useless, and takes disk space that may have been lacking. */
  private void throwAway(IndexPair unfinished) {
    if (unfinished != null) {
      unfinished.abandon();
      try {
        IndexDirectory.throwAway(unfinished.directory());
      } catch (IOException undeletable) {
        LOG.warn("The unfinished search index could not be deleted", undeletable);
      }
    }
  }

  private void fill(IndexPair pair) throws IOException {
    long told = System.nanoTime();
    long last = 0;
    while (!unwanted.get()) {
      long after = last;
      List<Content> some =
          QuarkusTransaction.requiringNew().call(() -> contents.after(after, BATCH_SIZE));
      if (some.isEmpty()) {
        return;
      }
      for (Content content : some) {
        filling.put(pair, content);
        last = content.id();
      }
      done += some.size();
      if (System.nanoTime() - told > TOLD_EVERY.toNanos()) {
        LOG.infof("Rebuilding the search index: %d of %d claims", done, of);
        told = System.nanoTime();
      }
    }
  }
}
