package org.claimtracker.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimtracker.history.Change;
import org.claimtracker.search.Contents.Content;

/** Takes into an index what the record tells of. */
@ApplicationScoped
class CatchingUp {

  private static final int CHANGES_AT_ONCE = 500;
  private static final int CLAIMS_AT_ONCE = 200;

  /** Some entries of the record, and the claims that they touch. */
  private record Batch(long last, List<String> slugs) {}

  private final Contents contents;
  private final Touched touched;
  private final Meanings meanings;

  CatchingUp(Contents contents, Touched touched, Meanings meanings) {
    this.contents = contents;
    this.touched = touched;
    this.meanings = meanings;
  }

  /** Goes on after an entry of the record, to the last one; gives the entry that was reached. */
  long catchUp(IndexPair pair, long from, BooleanSupplier stopped) throws IOException {
    long reached = from;
    Batch batch = next(reached);
    while (batch != null && !stopped.getAsBoolean()) {
      put(pair, batch.slugs());
      reached = batch.last();
      batch = next(reached);
    }
    return reached;
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
              List<Change> changes = Change.after(after, CHANGES_AT_ONCE);
              return changes.isEmpty()
                  ? null
                  : new Batch(
                      changes.get(changes.size() - 1).id, new ArrayList<>(touched.by(changes)));
            });
  }

  /** Takes these claims in as they are now. */
  void put(IndexPair pair, List<String> slugs) throws IOException {
    Filling filling = new Filling(meanings, null);
    for (int n = 0; n < slugs.size(); n += CLAIMS_AT_ONCE) {
      List<String> some = slugs.subList(n, Math.min(slugs.size(), n + CLAIMS_AT_ONCE));
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
