package org.claimtracker.publish.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimtracker.common.Filter;
import org.claimtracker.publish.read.StoredVerdict;
import org.claimtracker.publish.read.VerdictFilter;
import org.claimtracker.review.Publication;

/**
 * Reads all publications in batches, each in a short transaction of its own: a slow client holds no
 * connection, memory use is constant, and a retraction takes effect from the next batch on.
 */
final class Dump {

  static final int BATCH_SIZE = 200;

  /** Consumes the documents of one batch. */
  interface Sink<E extends Exception> {
    void take(List<StoredVerdict> batch) throws E;
  }

  private Dump() {}

  /** Reads all publications. */
  static <E extends Exception> void read(int batchSize, BooleanSupplier disconnected, Sink<E> sink)
      throws E {
    read(new VerdictFilter(), batchSize, disconnected, sink);
  }

  /**
   * Reads the publications that match a filter.
   *
   * @param gone whether the client has disconnected: writing to a closed connection raises no error
   */
  static <E extends Exception> void read(
      VerdictFilter filter, int batchSize, BooleanSupplier disconnected, Sink<E> sink) throws E {
    List<StoredVerdict> batch = after(Long.MIN_VALUE, filter, batchSize);
    while (!batch.isEmpty() && !disconnected.getAsBoolean()) {
      try {
        sink.take(batch);
      } catch (Exception broken) {
        if (disconnected.getAsBoolean()) {
          return;
        }
        throw broken;
      }
      batch = after(batch.get(batch.size() - 1).claimId(), filter, batchSize);
    }
  }

  private static List<StoredVerdict> after(long claimId, VerdictFilter filter, int batchSize) {
    Filter conditions = filter.conditions().and("p.claim.id > :last", "last", claimId);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Publication.find(
                        "select p.claim.id, p.document from Publication p"
                            + conditions.where()
                            + " order by p.claim.id",
                        conditions.parameters())
                    .page(0, batchSize)
                    .project(StoredVerdict.class)
                    .list());
  }
}
