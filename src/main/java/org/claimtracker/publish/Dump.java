package org.claimtracker.publish;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import org.claimtracker.review.Publication;

/**
 * All that is published, read in steps: each in a short transaction of its own, so that a slow
 * client holds nothing, memory stays flat, and what is retracted meanwhile is left out from the
 * next step on.
 */
final class Dump {

  static final int AT_ONCE = 200;

  /** A standing publication; claims have one at most, so that no verdict comes twice. */
  record Standing(Long claimId, String document) {}

  /** What is done with the documents of each step. */
  interface Sink<E extends Exception> {
    void take(List<Standing> step) throws E;
  }

  private Dump() {}

  static <E extends Exception> void read(int atOnce, Sink<E> sink) throws E {
    List<Standing> step = after(Long.MIN_VALUE, atOnce);
    while (!step.isEmpty()) {
      sink.take(step);
      step = after(step.get(step.size() - 1).claimId(), atOnce);
    }
  }

  private static List<Standing> after(long claimId, int atOnce) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Publication.find(
                        "select p.claim.id, p.document from Publication p where p.claim.id > ?1"
                            + " and "
                            + Publication.STANDING
                            + " order by p.claim.id",
                        claimId)
                    .page(0, atOnce)
                    .project(Standing.class)
                    .list());
  }
}
