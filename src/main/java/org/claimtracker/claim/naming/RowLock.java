package org.claimtracker.claim.naming;

import io.quarkus.hibernate.orm.panache.Panache;
import org.hibernate.Session;

/** The right to make new things of a kind, until the end of the transaction. */
public final class RowLock {

  private RowLock() {}

  /** Waits for whoever has it, and keeps others waiting. */
  public static void acquire(String kind) {
    Panache.getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select kind from naming_lock where kind = :kind for update",
            // Hibernate 7.2 keeps no plan of native queries for a class such as String, and each
            // of them makes the search among the plans that it keeps longer.
            Object.class)
        .setParameter("kind", kind)
        // Otherwise everything pending would be flushed, and count as a change of its own.
        .addSynchronizedQuerySpace("naming_lock")
        .getSingleResult();
  }
}
