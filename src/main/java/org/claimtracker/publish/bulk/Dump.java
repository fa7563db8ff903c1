package org.claimtracker.publish.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimtracker.common.Filter;
import org.claimtracker.publish.read.VerdictFilter;
import org.claimtracker.review.Publication;

/**
 * Reads all publications in batches, each in a short transaction of its own: a slow client holds no
 * connection, memory use is constant, and a retraction takes effect from the next batch on.
 */
final class Dump {

  static final int BATCH_SIZE = 200;

  /** A current publication. A claim has at most one, so no verdict is read twice. */
  record Standing(Long claimId, String document) {}

  /** Consumes the documents of one batch. */
  interface Sink<E extends Exception> {
    void take(List<Standing> step) throws E;
  }

  private Dump() {}

  /** Reads all publications. */
  static <E extends Exception> void read(int atOnce, BooleanSupplier gone, Sink<E> sink) throws E {
    read(new VerdictFilter(), atOnce, gone, sink);
  }

  /**
   * Reads the publications that match a filter.
   *
   * @param gone whether the client has disconnected: writing to a closed connection raises no error
   */
  static <E extends Exception> void read(
      VerdictFilter wanted, int atOnce, BooleanSupplier gone, Sink<E> sink) throws E {
    List<Standing> step = after(Long.MIN_VALUE, wanted, atOnce);
    while (!step.isEmpty() && !gone.getAsBoolean()) {
      try {
        sink.take(step);
      } catch (Exception broken) {
        if (gone.getAsBoolean()) {
          return;
        }
        throw broken;
      }
      step = after(step.get(step.size() - 1).claimId(), wanted, atOnce);
    }
  }

  private static List<Standing> after(long claimId, VerdictFilter wanted, int atOnce) {
    Filter filter = wanted.conditions().and("p.claim.id > :last", "last", claimId);
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Publication.find(
                        "select p.claim.id, p.document from Publication p"
                            + filter.where()
                            + " order by p.claim.id",
                        filter.parameters())
                    .page(0, atOnce)
                    .project(Standing.class)
                    .list());
  }
}
