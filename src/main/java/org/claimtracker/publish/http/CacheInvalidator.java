package org.claimtracker.publish.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Change;
import org.claimtracker.history.ChangeNote;
import org.claimtracker.history.LocalChanges;

/**
 * Follows the record, so that what another node publishes or retracts invalidates the cache of this
 * one.
 */
@ApplicationScoped
class CacheInvalidator {

  private static final int BATCH_SIZE = 1_000;
  private static final List<String> CHANGES_A_VERDICT = List.of("publish", "retract", "import");
  private static final List<String> SHOWN_ON_LISTS =
      List.of("claimant", "topic", "rating-scale", "policy");

  private final ResponseCache cache;
  private final BackgroundWork background;
  private final LocalChanges local;
  private final RenderedStore store;
  private long lastSeen = -1;

  CacheInvalidator(
      ResponseCache cache, RenderedStore store, BackgroundWork background, LocalChanges local) {
    this.cache = cache;
    this.store = store;
    this.background = background;
    this.local = local;
  }

  @Scheduled(
      every = "{claims.public.follow-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void follow() {
    background.run(() -> QuarkusTransaction.requiringNew().run(this::catchUp));
  }

  /** A publication on this node has invalidated the cache at once already. */
  private void invalidateUnlessLocal(ChangeNote change) {
    if (!local.has(change)) {
      cache.invalidate(change.subject());
    }
  }

  /** Before the first request, so that none is answered by what another run has stored. */
  void begin(@Observes StartupEvent start) {
    QuarkusTransaction.requiringNew().run(this::resume);
  }

  private void resume() {
    RenderedStore.Position stored = store.open();
    if (stored != null && !Change.isThere(stored.id(), stored.hash())) {
      stored = store.discarded();
    }
    store.follow();
    if (stored == null) {
      Change.last().ifPresentOrElse(last -> seen(last.id, last.hash), () -> lastSeen = 0);
    } else {
      lastSeen = stored.id();
      catchUp();
    }
  }

  private void seen(long id, String hash) {
    lastSeen = id;
    store.followedTo(id, hash);
  }

  private void catchUp() {
    if (lastSeen < 0) {
      lastSeen = Change.lastId();
    }
    List<ChangeNote> changes = Change.notesAfter(lastSeen, BATCH_SIZE);
    while (!changes.isEmpty()) {
      for (ChangeNote change : changes) {
        if (change.kind().equals("claim") && CHANGES_A_VERDICT.contains(change.action())) {
          invalidateUnlessLocal(change);
        } else if (SHOWN_ON_LISTS.contains(change.kind())) {
          cache.invalidateMany();
        }
      }
      ChangeNote last = changes.get(changes.size() - 1);
      seen(last.id(), last.hash());
      changes = Change.notesAfter(lastSeen, BATCH_SIZE);
    }
  }
}
