package org.claimtracker.publish.webhook;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.history.BackgroundWork;
import org.jboss.logging.Logger;

/**
 * Deletes finished deliveries after the configured retention, in small batches so that no lock is
 * held for long. A delivery that is still waiting is never deleted.
 */
@ApplicationScoped
class DeliveryLogCleanup {

  private static final Logger LOG = Logger.getLogger(DeliveryLogCleanup.class);
  private static final int BATCH_SIZE = 200;

  private final WebhookConfig config;
  private final BackgroundWork background;
  private final Clock clock;

  DeliveryLogCleanup(WebhookConfig config, BackgroundWork background, Clock clock) {
    this.config = config;
    this.background = background;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void cleanUp() {
    background.run(() -> deleteExpired(BATCH_SIZE));
  }

  /** Deletes all expired deliveries in batches and returns their number. */
  int deleteExpired(int batchSize) {
    Instant before = clock.instant().minus(config.keepLog());
    int all = 0;
    int deleted = batchSize;
    while (deleted == batchSize && !background.isStopping()) {
      deleted = QuarkusTransaction.requiringNew().call(() -> deleteBatch(before, batchSize));
      all += deleted;
    }
    if (all > 0) {
      LOG.infof("Deleted %d webhook deliveries that ended before %s", all, before);
    }
    return all;
  }

  private static int deleteBatch(Instant before, int batchSize) {
    List<Long> ended =
        WebhookDelivery.endedBefore(before, batchSize).stream().map(each -> each.id).toList();
    if (!ended.isEmpty()) {
      WebhookAttempt.delete("delivery.id in ?1", ended);
      WebhookDelivery.delete("id in ?1", ended);
    }
    return ended.size();
  }
}
