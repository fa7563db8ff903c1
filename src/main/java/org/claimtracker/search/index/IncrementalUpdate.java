package org.claimtracker.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.history.Change;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.index.IndexSource.Content;
import org.jboss.logging.Logger;

/** Takes into an index what the record tells of. */
@ApplicationScoped
class IncrementalUpdate {

  private static final Logger LOG = Logger.getLogger(IncrementalUpdate.class);
  private static final int CHANGE_BATCH_SIZE = 500;
  private static final int CLAIM_BATCH_SIZE = 200;

  /** To take in so many entries of the record is a matter of seconds. */
  private static final int FEW = 5_000;

  /** Some entries of the record, and the claims that they touch. */
  private record Batch(long last, List<String> slugs) {}

  private final IndexSource contents;
  private final AffectedClaims touched;
  private final Embeddings meanings;

  IncrementalUpdate(IndexSource contents, AffectedClaims touched, Embeddings meanings) {
    this.contents = contents;
    this.touched = touched;
    this.meanings = meanings;
  }

  /**
   * Goes on after an entry of the record, some hundred entries at a time; gives the entry that was
   * reached, the same one when there is nothing more.
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
   * Why an index that was kept is of no use; null when it is. A database that was put back from a
   * copy has told another story since, and to make an index anew is quicker, and can be watched,
   * than to take in more than it has.
   */
  String objectionTo(IndexPair kept) throws IOException {
    if (!kept.keptHash().equals(hashAt(kept.kept()))) {
      return "is of another database";
    }
    long missing = QuarkusTransaction.requiringNew().call(Change::lastId) - kept.kept();
    return missing > Math.max(FEW, kept.desk().size()) ? "lacks most of the record" : null;
  }

  /** Whether the database can be asked. */
  boolean hasTheRecord() {
    try {
      hashAt(1);
      return true;
    } catch (RuntimeException unreachable) {
      LOG.debug("The record cannot be read", unreachable);
      return false;
    }
  }

  /** The hash of an entry of the record; null when there is no such entry. */
  String hashAt(long change) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Change> found = change == 0 ? List.of() : Change.after(change - 1, 1);
              return change == 0
                  ? ""
                  : found.isEmpty() || found.get(0).id != change ? null : found.get(0).hash;
            });
  }

  private Batch next(long after) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              List<Change> changes = Change.after(after, CHANGE_BATCH_SIZE);
              return changes.isEmpty()
                  ? null
                  : new Batch(
                      changes.get(changes.size() - 1).id, new ArrayList<>(touched.by(changes)));
            });
  }

  /** Takes these claims in as they are now. */
  void put(IndexPair pair, List<String> slugs) throws IOException {
    IndexWriterService filling = new IndexWriterService(meanings, null);
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
