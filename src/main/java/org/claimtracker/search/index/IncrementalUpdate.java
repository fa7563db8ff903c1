package org.claimtracker.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.index.IndexSource.Content;
import org.jboss.logging.Logger;

/** Applies entries of the record to an index. */
@ApplicationScoped
class IncrementalUpdate {

  private static final Logger LOG = Logger.getLogger(IncrementalUpdate.class);
  private static final int CHANGE_BATCH_SIZE = 500;
  private static final int CLAIM_BATCH_SIZE = 200;

  /** Indexing this many entries takes seconds. */
  private static final int FEW = 5_000;

  /** A batch of entries and the claims affected. */
  private record Batch(long last, List<String> slugs) {}

  private final IndexSource contents;
  private final AffectedClaims touched;
  private final Embeddings embeddings;

  IncrementalUpdate(IndexSource contents, AffectedClaims touched, Embeddings embeddings) {
    this.contents = contents;
    this.touched = touched;
    this.embeddings = embeddings;
  }

  /**
   * Applies the next batch of entries after this one, and returns the last entry applied, which is
   * the same if there are none.
   */
  long goOn(IndexPair pair, long from) throws IOException {
    Batch batch = next(from);
    if (batch == null) {
      return from;
    }
    put(pair, batch.slugs());
    return batch.last();
  }

  /**
   * Why the stored index is unusable; null if it is usable. A database restored from a backup has
   * since had a different history; and if most of the record is missing, a rebuild is faster and
   * reports progress.
   */
  String objectionTo(IndexPair kept) throws IOException {
    if (!kept.keptHash().equals(hashAt(kept.kept()))) {
      return "is of another database";
    }
    long missing = QuarkusTransaction.requiringNew().call(Change::lastId) - kept.kept();
    return missing > Math.max(FEW, kept.desk().size()) ? "lacks most of the record" : null;
  }

  /** Whether the database is reachable. */
  boolean hasTheRecord() {
    try {
      hashAt(1);
      return true;
    } catch (RuntimeException unreachable) {
      LOG.debug("The record cannot be read", unreachable);
      return false;
    }
  }

  /** The hash of an entry of the record; null if there is no such entry. */
  String hashAt(long change) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<ChangeNote> found = change == 0 ? List.of() : Change.notesAfter(change - 1, 1);
              return change == 0
                  ? ""
                  : found.isEmpty() || found.get(0).id() != change ? null : found.get(0).hash();
            });
  }

  private Batch next(long after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<ChangeNote> changes = Change.notesAfter(after, CHANGE_BATCH_SIZE);
              return changes.isEmpty()
                  ? null
                  : new Batch(
                      changes.get(changes.size() - 1).id(), new ArrayList<>(touched.by(changes)));
            });
  }

  /** Reindexes these claims. */
  void put(IndexPair pair, List<String> slugs) throws IOException {
    IndexWriterService filling = new IndexWriterService(embeddings, null);
    for (int n = 0; n < slugs.size(); n += CLAIM_BATCH_SIZE) {
      List<String> some = slugs.subList(n, Math.min(slugs.size(), n + CLAIM_BATCH_SIZE));
      List<Content> read = QuarkusTransaction.requiringNew().call(() -> contents.of(some));
      for (Content content : read) {
        filling.put(pair, content);
      }
    }
    if (!slugs.isEmpty()) {
      pair.show();
    }
  }
}
