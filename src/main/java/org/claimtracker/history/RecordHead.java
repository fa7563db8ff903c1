package org.claimtracker.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

/** The end of the record: one row that writers lock, so that the chain never forks. */
@Entity
class RecordHead extends PanacheEntityBase {

  private static final int THE_ONE = 1;

  @Id int id;
  long lastId;
  String lastHash;

  static RecordHead locked() {
    return findById(THE_ONE, LockModeType.PESSIMISTIC_WRITE);
  }

  static RecordHead now() {
    return findById(THE_ONE);
  }

  void moveTo(Change change) {
    lastId = change.id;
    lastHash = change.hash;
  }
}
