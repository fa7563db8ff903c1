package org.claimtracker.publish.bulk;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.claimtracker.common.Filter;
import org.claimtracker.publish.read.VerdictFilter;
import org.claimtracker.review.Publication;

/**
 * What is published, read in steps: each in a short transaction of its own, so that a slow client
 * holds nothing, memory stays flat, and what is retracted meanwhile is left out from the next step
 * on.
 */
final class Dump {

  static final int BATCH_SIZE = 200;

  /** A standing publication; claims have one at most, so that no verdict comes twice. */
  record Standing(Long claimId, String document) {}

  /** What is done with the documents of each step. */
  interface Sink<E extends Exception> {
    void take(List<Standing> step) throws E;
  }

  private Dump() {}

  /** Reads everything. */
  static <E extends Exception> void read(int atOnce, BooleanSupplier gone, Sink<E> sink) throws E {
    read(new VerdictFilter(), atOnce, gone, sink);
  }

  /**
   * Reads what is wanted.
   *
   * @param gone whether nobody takes it any more: to write to a closed connection is no error
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
