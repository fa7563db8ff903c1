package org.claimtracker.exchange.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.claimtracker.account.Actor;
import org.claimtracker.history.BackgroundWork;

/** Deletes the files of imports after the configured time; what they said stays. */
@ApplicationScoped
class ImportFileCleanup {

  private static final int AT_ONCE = 100;
  private static final Actor CLEANER = Actor.system("schedule");

  private final ImportConfig config;
  private final ImportFiles files;
  private final ImportJobs jobs;
  private final BackgroundWork background;
  private final Clock clock;

  ImportFileCleanup(
      ImportConfig config,
      ImportFiles files,
      ImportJobs jobs,
      BackgroundWork background,
      Clock clock) {
    this.config = config;
    this.files = files;
    this.jobs = jobs;
    this.background = background;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "10m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void cleanUp() {
    background.run(this::deleteExpired);
  }

  /** Deletes files that no import needs any more. */
  void deleteExpired() {
    Instant now = clock.instant();
    Instant before = now.minus(config.keepFiles());
    List<String> gone =
        QuarkusTransaction.requiringNew()
            .call(() -> expired(before).stream().map(job -> deleted(job, now)).toList());
    for (String sha256 : gone) {
      if (!QuarkusTransaction.requiringNew().call(() -> ImportJob.needsFile(sha256))) {
        files.delete(sha256);
      }
    }
  }

  private static List<ImportJob> expired(Instant before) {
    return ImportJob.find(
            "fileDeletedAt is null and state not in ?1"
                + " and coalesce(progress.endedAt, createdAt) < ?2",
            ImportState.ACTIVE,
            before)
        .page(0, AT_ONCE)
        .list();
  }

  private String deleted(ImportJob job, Instant now) {
    ImportView view = jobs.view(job);
    job.fileDeletedAt = now;
    jobs.recorded(CLEANER, "delete-file", job, view);
    return job.sha256;
  }
}
