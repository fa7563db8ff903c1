package org.claimtracker.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.DiskSpace;

/** Deletes the words and addresses of readers when their time is over. */
@ApplicationScoped
class InboxCleanUp {

  private static final int BATCH_SIZE = 100;

  private final Receiving receiving;
  private final InboxConfig config;
  private final BackgroundWork background;
  private final DiskSpace disk;
  private final Clock clock;

  InboxCleanUp(
      Receiving receiving,
      InboxConfig config,
      BackgroundWork background,
      DiskSpace disk,
      Clock clock) {
    this.receiving = receiving;
    this.config = config;
    this.background = background;
    this.disk = disk;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void cleanUp() {
    background.run(
        () -> {
          if (disk.isLeft()) {
            cleanUpNow();
          }
        });
  }

  void cleanUpNow() {
    Instant before = clock.instant().minus(config.keep());
    while (!background.isStopping()
        && QuarkusTransaction.requiringNew().call(() -> eraseBatch(before))) {
      // The next batch.
    }
  }

  private boolean eraseBatch(Instant before) {
    List<Long> old = InboxItem.withWordsBefore(before, BATCH_SIZE);
    for (long number : old) {
      receiving.erase(InboxItem.forChange(number, "*"), Actor.system("schedule"));
    }
    return !old.isEmpty();
  }
}
