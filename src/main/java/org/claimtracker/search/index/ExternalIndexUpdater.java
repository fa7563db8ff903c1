package org.claimtracker.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.claimtracker.history.Change;
import org.claimtracker.search.embedding.EmbeddingModel;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.SearchConfig;
import org.claimtracker.search.index.ExternalSource.Step;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.search.lucene.Embedding;
import org.claimtracker.search.lucene.Entry;
import org.jboss.logging.Logger;

/**
 * Follows the record on its own thread, the only one to write the index of other publishers'
 * checks. A missing, damaged or outdated index is made anew from the table and used while it fills;
 * how far it got is committed with it, so that a restart goes on from there.
 */
@ApplicationScoped
class ExternalIndexUpdater extends IndexWriterThread {

  private static final Logger LOG = Logger.getLogger(ExternalIndexUpdater.class);

  /** While there is more to read, showing each step would make many small segments. */
  private static final Duration SHOWN_EVERY = Duration.ofSeconds(1);

  private final SearchConfig config;
  private final ExternalIndex inUse;
  private final ExternalSource checks;
  private final IncrementalUpdate record;
  private final Embeddings embeddings;
  private ExternalPosition position;
  private boolean moved;
  private boolean written;
  private boolean unseen;
  private long keptAt;
  private long shownAt;

  ExternalIndexUpdater(
      SearchConfig config,
      ExternalIndex inUse,
      ExternalSource checks,
      IncrementalUpdate record,
      Embeddings embeddings) {
    this.config = config;
    this.inUse = inUse;
    this.checks = checks;
    this.record = record;
    this.embeddings = embeddings;
  }

  @Override
  String name() {
    return "search-external";
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
  void followOnce() throws IOException {
    if (inUse.takeDistrust() || !Files.exists(place())) {
      letGo();
    }
    ClaimIndex index = inUse.index() == null ? open() : inUse.index();
    for (Step step = checks.after(position); step != null; step = checks.after(position)) {
      write(index, step.entries());
      position = step.position();
      moved = true;
      if (System.nanoTime() - shownAt >= SHOWN_EVERY.toNanos()) {
        show(index, true);
      }
      putAgain(index);
      keep(index, false);
      if (stopped) {
        return;
      }
    }
    show(index, false);
    putAgain(index);
    keep(index, false);
  }

  private Path place() {
    return config.directory().resolve("external");
  }

  /** Opens what is on the disk if it is whole and of this database; else begins anew. */
  private ClaimIndex open() throws IOException {
    Files.createDirectories(place());
    ClaimIndex index = isWhole() ? ClaimIndex.in(place()) : null;
    inUse.use(index, 0, true);
    position = index == null ? null : position(index);
    if (position == null) {
      letGo();
      IndexDirectory.throwAway(place());
      Files.createDirectories(place());
      index = ClaimIndex.in(place());
      // Known before anything can fail, so that it is closed then and its lock let go.
      inUse.use(index, 0, true);
      position = ExternalPosition.empty(QuarkusTransaction.requiringNew().call(Change::lastId));
    }
    show(index, true);
    return index;
  }

  private boolean isWhole() throws IOException {
    try {
      return IndexDirectory.isThere(place()) && IndexDirectory.isUndamaged(place());
    } catch (LockObtainFailedException usedByAnother) {
      throw usedByAnother;
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("The index of other publishers' checks is damaged; it will be rebuilt", damaged);
      return false;
    }
  }

  /** Null if the index is of another version or database. */
  private ExternalPosition position(ClaimIndex index) {
    Map<String, String> told = index.told();
    ExternalPosition kept = ExternalPosition.of(told);
    return kept != null && told.get("hash").equals(record.hashAt(kept.change())) ? kept : null;
  }

  private void write(ClaimIndex index, Map<String, Entry> entries) throws IOException {
    for (Map.Entry<String, Entry> one : entries.entrySet()) {
      Entry entry = one.getValue();
      if (entry == null) {
        index.remove(one.getKey());
      } else {
        index.put(entry, known(index, entry));
      }
      written = true;
      unseen = true;
    }
  }

  private List<Embedding> known(ClaimIndex index, Entry entry) throws IOException {
    List<Embedding> all = new ArrayList<>();
    for (EmbeddingModel model : embeddings.models()) {
      if (model.speaks(entry.language())) {
        Embedding known = embeddings.remembered(model, entry.statement());
        float[] kept = known == null ? index.meaningOf(entry.statement(), model.version()) : null;
        Stream.ofNullable(kept == null ? known : model.kept(kept)).forEach(all::add);
      }
    }
    return all;
  }

  /** Checks whose vector has become known. */
  private void putAgain(ClaimIndex index) throws IOException {
    List<String> keys = inUse.toPutAgain();
    if (!keys.isEmpty()) {
      write(index, checks.of(keys));
      index.show();
      inUse.wasPutAgain(keys);
    }
  }

  private void show(ClaimIndex index, boolean isBehind) throws IOException {
    index.show();
    shownAt = System.nanoTime();
    inUse.use(index, position.isFilling() ? 0 : position.change(), isBehind);
    if (unseen) {
      unseen = false;
      inUse.outdated();
    }
  }

  private void keep(ClaimIndex index, boolean now) throws IOException {
    boolean due = System.nanoTime() - keptAt >= config.keepEvery().toNanos();
    if (now && moved || due && written) {
      String hash = record.hashAt(position.change());
      index.keep(position.told(hash));
      moved = false;
      written = false;
      keptAt = System.nanoTime();
    }
  }

  @Override
  void failed(Throwable cause) {
    letGo();
  }

  /** Closes it, so that it can be opened again. */
  private void letGo() {
    ClaimIndex index = inUse.index();
    inUse.use(null, 0, true);
    moved = false;
    written = false;
    try (ClaimIndex gone = index) {
      LOG.debugf("Closing %s", gone);
    } catch (IOException | RuntimeException alreadyBroken) {
      LOG.debug("The index could not be closed cleanly", alreadyBroken);
    }
  }

  @Override
  void leave() {
    ClaimIndex index = inUse.index();
    if (index != null) {
      try {
        keep(index, true);
      } catch (IOException | RuntimeException unwritable) {
        LOG.warn("The index of other publishers' checks was not committed", unwritable);
      }
      letGo();
    }
  }
}
