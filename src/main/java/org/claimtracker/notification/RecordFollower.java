package org.claimtracker.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;
import org.jboss.logging.Logger;

/**
 * Follows the record and tells those whom its entries concern. What was told and how far it came
 * are committed together, so that a kill neither loses nor repeats anything.
 */
@ApplicationScoped
class RecordFollower {

  private static final Logger LOG = Logger.getLogger(RecordFollower.class);
  private static final int BATCH_SIZE = 500;

  private final Addressees addressees;
  private final NotificationWriter writer;

  RecordFollower(Addressees addressees, NotificationWriter writer) {
    this.addressees = addressees;
    this.writer = writer;
  }

  /** Reads a batch of the record; whether there may be more. */
  boolean followOnce() {
    return QuarkusTransaction.requiringNew().call(this::follow);
  }

  private boolean follow() {
    if (NotificationPosition.reached() >= Change.lastId()) {
      return false;
    }
    NotificationPosition position = NotificationPosition.locked();
    List<ChangeNote> notes = Change.notesAfter(position.lastChange, BATCH_SIZE);
    if (notes.isEmpty()) {
      return false;
    }
    List<Long> telling = notes.stream().filter(Addressees::concerns).map(ChangeNote::id).toList();
    List<Concern> concerns = new ArrayList<>();
    for (Change change : telling.isEmpty() ? List.<Change>of() : Change.withIds(telling)) {
      concerns.addAll(concernsOf(change));
    }
    writer.write(concerns);
    position.lastChange = notes.get(notes.size() - 1).id();
    return notes.size() == BATCH_SIZE;
  }

  /** An entry that cannot be understood must not keep everybody from all later ones. */
  private List<Concern> concernsOf(Change change) {
    try {
      return addressees.of(change);
    } catch (IllegalArgumentException | IllegalStateException unclear) {
      LOG.errorf(unclear, "Nobody was told of entry %d of the record", change.id);
      return List.of();
    }
  }
}
