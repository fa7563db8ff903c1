package org.claimtracker.search.index;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.lucene.store.AlreadyClosedException;
import org.claimtracker.search.lucene.ClaimIndex;
import org.claimtracker.verdict.external.ExternalChecksChanged;
import org.jboss.logging.Logger;

/**
 * The index of the checks of other publishers, in a directory of its own. It follows the record
 * apart from ours, so that an import of a million checks keeps no search of our claims waiting.
 */
@ApplicationScoped
public class ExternalIndex extends WriterRequests {

  private static final Logger LOG = Logger.getLogger(ExternalIndex.class);

  /** Longer than a small import takes; behind a large one, what is there answers. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(2);

  /** An operation on the index. */
  public interface Asking<T> {
    T of(ClaimIndex index) throws IOException;
  }

  private final Event<IndexRestored> changed;
  private volatile ClaimIndex index;
  private volatile long reached;

  /** Whether it is being made, or has more to read than a search should wait for. */
  private volatile boolean behind = true;

  private boolean distrusted;

  ExternalIndex(Event<IndexRestored> changed) {
    this.changed = changed;
  }

  /**
   * Asks the index, after everything up to an entry of the record if that is near.
   *
   * @return empty while there is no index, or nothing in it
   */
  public <T> Optional<T> ask(long change, Asking<T> asking) {
    await(change);
    ClaimIndex now = index;
    try {
      if (now == null || now.size() == 0) {
        return Optional.empty();
      }
      return Optional.ofNullable(asking.of(now));
    } catch (AlreadyClosedException replaced) {
      LOG.debug("The index of other publishers' checks was replaced meanwhile", replaced);
    } catch (HttpProblem refused) {
      throw refused;
    } catch (IOException | RuntimeException | VirtualMachineError damaged) {
      LOG.warn("The index of other publishers' checks cannot be read", damaged);
      distrust();
    }
    return Optional.empty();
  }

  private void await(long change) {
    lock.lock();
    try {
      long left = MAX_WAIT.toNanos();
      while (reached < change && !behind && left > 0) {
        hurry();
        left = moved.awaitNanos(left);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** The index; null while there is none. */
  ClaimIndex index() {
    return index;
  }

  /** The last entry of the record that is searchable. */
  long reached() {
    return reached;
  }

  /** Switches to this index, null for none, with its progress. */
  void use(ClaimIndex next, long change, boolean isBehind) {
    lock.lock();
    try {
      index = next;
      reached = change;
      behind = isBehind;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Wakes the writer; what was answered before is outdated already. */
  void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExternalChecksChanged change) {
    hurry();
    outdated();
  }

  /** Answers that are kept show what is no longer so. */
  void outdated() {
    changed.fire(new IndexRestored());
  }

  private void distrust() {
    lock.lock();
    try {
      distrusted = true;
      hurry();
    } finally {
      lock.unlock();
    }
  }

  /** Whether reading it failed since the last call, so that it has to be checked for damage. */
  boolean takeDistrust() {
    lock.lock();
    try {
      boolean was = distrusted;
      distrusted = false;
      return was;
    } finally {
      lock.unlock();
    }
  }
}
