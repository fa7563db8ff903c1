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
 * Lets one transaction write at a time on H2. Up to 2.4.240 at least, H2 can undo a committed
 * change of a row when another transaction that waited for this row rolls back at the same moment:
 * about once in ten thousand such meetings, a change that was acknowledged would be gone.
 * Transactions that never meet cannot lose anything. The wait for the disk comes after the
 * transaction and is still shared. PostgreSQL needs none of this.
 */
@ApplicationScoped
@PersistenceUnitExtension
public class H2SingleWriter implements StatementInspector {

  private static final int MAX_WAIT_SECONDS = 10;

  private final transient Semaphore turn = new Semaphore(1, true);
  private final transient TransactionSynchronizationRegistry transaction;
  private final boolean h2;

  H2SingleWriter(
      TransactionSynchronizationRegistry transaction,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String kind) {
    this.transaction = transaction;
    this.h2 = kind.equals("h2");
  }

  /** Before its first statement that writes or locks, a transaction waits for its turn. */
  @Override
  public String inspect(String sql) {
    if (h2
        && writes(sql)
        && transaction.getTransactionStatus() == Status.STATUS_ACTIVE
        && transaction.getResource(this) == null) {
      takeTurn();
    }
    return sql;
  }

  private static boolean writes(String sql) {
    String statement = sql.stripLeading().toLowerCase(Locale.ROOT);
    return !statement.startsWith("select") || statement.contains(" for update");
  }

  private void takeTurn() {
    try {
      if (!turn.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new LockTimeoutException("Others wrote for longer than this could wait");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LockTimeoutException("Interrupted while waiting to write");
    }
    boolean given = false;
    try {
      transaction.registerInterposedSynchronization(new GiveTurnBack());
      transaction.putResource(this, Boolean.TRUE);
      given = true;
    } finally {
      if (!given) {
        turn.release();
      }
    }
  }

  /** At the end of the transaction, however it ends and whichever thread ends it. */
  private final class GiveTurnBack implements Synchronization {

    @Override
    public void beforeCompletion() {
      // The turn lasts until the transaction is over.
    }

    @Override
    public void afterCompletion(int status) {
      turn.release();
    }
  }
}
