package org.claimtracker.notification;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;

/** How far the record was followed: a single row, whose lock admits one node at a time. */
@Entity
class NotificationPosition extends PanacheEntityBase {

  private static final int THE_ONE = 1;

  @Id int id;
  long lastChange;

  static NotificationPosition locked() {
    return findById(THE_ONE, LockModeType.PESSIMISTIC_WRITE);
  }

  /** As a value: the row, once read, would not be read again under its lock. */
  static long reached() {
    return find("select p.lastChange from NotificationPosition p")
        .project(Long.class)
        .singleResult();
  }
}
