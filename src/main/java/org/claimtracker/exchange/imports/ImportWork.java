package org.claimtracker.exchange.imports;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimtracker.exchange.imports.ImportStep.Task;
import org.claimtracker.exchange.reading.Reading;
import org.claimtracker.exchange.reading.ReviewFile;
import org.claimtracker.exchange.reading.ReviewReader;
import org.claimtracker.exchange.reading.RowResult;
import org.claimtracker.exchange.reading.UnreadableFile;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.DiskSpace;
import org.claimtracker.history.Durability;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works on imports in the background, one at a time over all nodes. After a crash or a stop another
 * node, or the next start, goes on behind the last batch that was committed.
 */
@ApplicationScoped
class ImportWork {

  private static final Logger LOG = Logger.getLogger(ImportWork.class);
  private static final int SECONDS_TO_STOP = 5;

  private final ImportStep step;
  private final ImportFiles files;
  private final ImportLabels labels;
  private final ImportConfig config;
  private final DiskSpace disk;
  private final BackgroundWork background;
  private final Durability durability;
  private final boolean oneProcess;
  private final String node = UUID.randomUUID().toString();
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final AtomicBoolean requested = new AtomicBoolean();

  ImportWork(
      ImportStep step,
      ImportFiles files,
      ImportLabels labels,
      ImportConfig config,
      DiskSpace disk,
      BackgroundWork background,
      Durability durability,
      @ConfigProperty(name = "quarkus.datasource.db-kind") String database) {
    this.step = step;
    this.files = files;
    this.labels = labels;
    this.config = config;
    this.disk = disk;
    this.background = background;
    this.durability = durability;
    this.oneProcess = database.equals("h2");
  }

  /** What a process before this one worked on waits for nobody. */
  void begin(@Observes StartupEvent start) {
    if (oneProcess) {
      step.releaseAll();
    }
  }

  /** Looks for what another node left, and for what waited behind it. */
  @Scheduled(
      every = "{claims.imports.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void lookOnSchedule() {
    wake();
  }

  /** Begins without waiting for the schedule. */
  void begin(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued waiting) {
    wake();
  }

  private void wake() {
    if (!background.isStopping() && !requested.getAndSet(true)) {
      thread.execute(
          () -> {
            requested.set(false);
            background.run(this::workThroughAll);
          });
    }
  }

  /** Returns once nothing waits, or another node works on what does. */
  void workThroughAll() {
    if (!disk.isLeft()) {
      return;
    }
    try {
      Optional<Task> next = step.takeUp(node);
      while (next.isPresent() && !background.isStopping()) {
        work(next.get());
        next = step.takeUp(node);
      }
      next.ifPresent(task -> step.release(task, node));
    } catch (RuntimeException failed) {
      LOG.error("Imports are looked at again on the next schedule", failed);
    }
  }

  private void work(Task task) {
    try {
      Path file = files.path(task.sha256());
      if (!Files.exists(file)) {
        step.fail(task, node, ImportError.IMPORT_FILE_GONE.with().key());
        return;
      }
      Reading reading = new Reading(task.mapping(), labels.table(), task.dayOrder());
      try (ReviewReader rows = ReviewFile.detect(file, task.name()).open(reading)) {
        if (task.position() > 0) {
          rows.skipTo(task.position());
        }
        read(task, rows);
      }
    } catch (UnreadableFile unreadable) {
      step.fail(task, node, unreadable.reason().key());
    } catch (RuntimeException unexpected) {
      LOG.errorf(unexpected, "Import %d failed", task.id());
      step.fail(task, node, ImportError.IMPORT_FAILED.with().key());
    }
  }

  private void read(Task task, ReviewReader rows) {
    boolean more = true;
    while (more) {
      if (background.isStopping()) {
        step.release(task, node);
        return;
      }
      long begun = System.nanoTime();
      List<RowResult> batch = new ArrayList<>(config.batch());
      while (batch.size() < config.batch() && rows.hasNext()) {
        batch.add(rows.next());
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
      if (batch.isEmpty()) {
        step.complete(task, node);
        more = false;
      } else {
        more = step.take(task, node, batch, millis);
      }
      // Nobody is told of a row that a power cut could still take back.
      durability.sync();
    }
  }

  /** Ends behind the batch in hand. */
  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
  }
}
