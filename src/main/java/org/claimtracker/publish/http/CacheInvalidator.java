package org.claimtracker.publish.http;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Change;
import org.claimtracker.history.LocalChanges;

/**
 * Follows the record, so that what another node publishes or retracts takes away the answers that
 * this node keeps ready.
 */
@ApplicationScoped
class CacheInvalidator {

  private static final int BATCH_SIZE = 1_000;
  private static final List<String> CHANGES_WHAT_STANDS = List.of("publish", "retract", "import");
  private static final List<String> SHOWN_ON_LISTS = List.of("claimant", "rating-scale", "policy");

  private final ResponseCache answers;
  private final BackgroundWork background;
  private final LocalChanges here;
  private long seen = -1;

  CacheInvalidator(ResponseCache answers, BackgroundWork background, LocalChanges here) {
    this.answers = answers;
    this.background = background;
    this.here = here;
  }

  @Scheduled(
      every = "{claims.public.follow-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void follow() {
    background.run(() -> QuarkusTransaction.requiringNew().run(this::catchUp));
  }

  /** What was published or retracted here took its answers away at once. */
  private void forgetWhatAnotherChanged(Change change) {
    if (!here.has(change)) {
      answers.forget(change.subject);
    }
  }

  private void catchUp() {
    if (seen < 0) {
      seen = Change.lastId();
      return;
    }
    List<Change> changes = Change.after(seen, BATCH_SIZE);
    while (!changes.isEmpty()) {
      for (Change change : changes) {
        if (change.kind.equals("claim") && CHANGES_WHAT_STANDS.contains(change.action)) {
          forgetWhatAnotherChanged(change);
        } else if (SHOWN_ON_LISTS.contains(change.kind)) {
          answers.forgetAllAboutMany();
        }
        seen = change.id;
      }
      changes = Change.after(seen, BATCH_SIZE);
    }
  }
}
