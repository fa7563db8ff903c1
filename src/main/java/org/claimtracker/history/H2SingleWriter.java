package org.claimtracker.history;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Serialises writing transactions on H2. Up to at least 2.4.240, H2 can undo a committed update of
 * a row when another transaction that was waiting for the row rolls back at the same moment: about
 * once in ten thousand such conflicts an acknowledged change would be lost. Serialised writers
 * never conflict. The sync to disk comes after the transaction and is still shared. PostgreSQL
 * needs none of this.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class H2SingleWriter implements StatementInspector {

  private static final int MAX_WAIT_SECONDS = 10;

  private final transient Semaphore writeLock = new Semaphore(1, true);
  private final transient TransactionSynchronizationRegistry transaction;
  private final transient DiskSpace space;
  private final boolean h2;

  H2SingleWriter(
      TransactionSynchronizationRegistry transaction,
      DiskSpace space,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.transaction = transaction;
    this.space = space;
    this.h2 = kind.equals("h2");
  }

  /** Acquires the write lock before the first statement of a transaction that writes or locks. */
  @Override
  public String inspect(String sql) {
    if (h2
        && writes(sql)
        && transaction.getTransactionStatus() == Status.STATUS_ACTIVE
        && transaction.getResource(this) == null) {
      acquire();
    }
    return sql;
  }

  private static boolean writes(String sql) {
    String statement = sql.stripLeading().toLowerCase(Locale.ROOT);
    return !statement.startsWith("select") || statement.contains(" for update");
  }

  private void acquire() {
    space.require();
    try {
      if (!writeLock.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new LockTimeoutException("Timed out waiting for other writers");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LockTimeoutException("Interrupted while waiting to write");
    }
    boolean registered = false;
    try {
      transaction.registerInterposedSynchronization(new ReleaseAtCompletion());
      transaction.putResource(this, Boolean.TRUE);
      registered = true;
    } finally {
      if (!registered) {
        writeLock.release();
      }
    }
  }

  /** Called at the end of the transaction, however it ends and on whichever thread. */
  private final class ReleaseAtCompletion implements Synchronization {

    @Override
    public void beforeCompletion() {
      // The lock is held until the transaction completes.
    }

    @Override
    public void afterCompletion(int status) {
      writeLock.release();
    }
  }
}
