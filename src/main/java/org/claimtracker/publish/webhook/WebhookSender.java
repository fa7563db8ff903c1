package org.claimtracker.publish.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Durability;
import org.claimtracker.publish.webhook.DeliveryTransactions.Posting;
import org.jboss.logging.Logger;

/**
 * Sends due deliveries: sequentially to each webhook and concurrently to several, so that a slow
 * receiver delays only itself. Any number of nodes can run it.
 */
@ApplicationScoped
class WebhookSender {

  private static final Logger LOG = Logger.getLogger(WebhookSender.class);
  private static final int MAX_CONCURRENT_RECEIVERS = 8;
  private static final int SECONDS_TO_STOP = 5;

  private final DeliveryTransactions deliveries;
  private final WebhookHttpClient client;
  private final Durability durability;
  private final BackgroundWork background;
  private final MeterRegistry meters;
  private final Clock clock;

  private final ExecutorService threads = Executors.newFixedThreadPool(MAX_CONCURRENT_RECEIVERS);
  private final Map<Long, CompletableFuture<Void>> running = new ConcurrentHashMap<>();
  private final Set<Long> requested = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;

  WebhookSender(
      DeliveryTransactions deliveries,
      WebhookHttpClient client,
      Durability durability,
      BackgroundWork background,
      MeterRegistry meters,
      Clock clock) {
    this.deliveries = deliveries;
    this.client = client;
    this.durability = durability;
    this.background = background;
    this.meters = meters;
    this.clock = clock;
  }

  @Scheduled(
      every = "{claims.webhooks.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void sendOnSchedule() {
    background.run(this::sendDue);
  }

  /** Sends without waiting for the schedule. */
  void sendNow(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookDue due) {
    if (!stopping) {
      send(due.webhookId());
    }
  }

  /**
   * Stops before the database does. Threads are not interrupted, because H2 closes its file when a
   * thread that uses it is.
   */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    stopping = true;
    client.close();
    threads.shutdown();
    threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
  }

  /** Starts sending all due deliveries; completes when each was attempted. */
  CompletableFuture<Void> sendDue() {
    List<CompletableFuture<Void>> all =
        deliveries.webhooksWithDue().stream().map(this::send).toList();
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  /**
   * Runs at most one thread per webhook; a call while it runs makes it check once more before it
   * ends.
   */
  CompletableFuture<Void> send(Long webhookId) {
    requested.add(webhookId);
    return running.computeIfAbsent(
        webhookId, id -> CompletableFuture.runAsync(() -> sendAll(id), threads));
  }

  private void sendAll(Long webhookId) {
    do {
      try {
        requested.remove(webhookId);
        while (sendNext(webhookId)) {
          // The next one.
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException failed) {
        LOG.errorf(failed, "Webhook %d is retried on the next schedule", webhookId);
      }
    } while (running.computeIfPresent(webhookId, (id, run) -> requested.contains(id) ? run : null)
        != null);
  }

  private boolean sendNext(Long webhookId) throws InterruptedException {
    Optional<Posting> next = stopping ? Optional.empty() : deliveries.leaseNext(webhookId);
    if (next.isEmpty()) {
      return false;
    }
    // Nobody is told of a verdict that a power cut could still take back.
    durability.sync();
    Posting posting = next.get();
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DeliveryOutcome outcome = client.post(posting.url(), posting.headers(at), posting.body());
    deliveries.record(posting, at, outcome);
    meters.counter("claims.webhook.attempts", "outcome", outcome.title()).increment();
    return true;
  }
}
