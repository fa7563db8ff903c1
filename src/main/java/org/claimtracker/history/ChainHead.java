package org.claimtracker.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

/**
 * The last entry of the hash chain: a single row that writers lock, so that the chain cannot fork.
 */
@Entity
class ChainHead extends PanacheEntityBase {

  private static final int THE_ONE = 1;

  @Id int id;
  long lastId;
  String lastHash;

  static ChainHead locked() {
    return findById(THE_ONE, LockModeType.PESSIMISTIC_WRITE);
  }

  static ChainHead now() {
    return findById(THE_ONE);
  }

  void moveTo(Change change) {
    lastId = change.id;
    lastHash = change.hash;
  }
}
