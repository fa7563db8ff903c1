package org.claimtracker.exchange.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.claimtracker.account.Actor;
import org.claimtracker.claim.naming.RowLock;
import org.claimtracker.exchange.reading.ColumnMapping;
import org.claimtracker.exchange.reading.DayOrder;
import org.claimtracker.exchange.reading.RowResult;

/**
 * The transactions of an import: taking one up, one for each batch of rows, and its end. Each locks
 * the import and goes on only while this node has it and nobody paused or cancelled it, so that two
 * nodes never take in the same rows and nothing happens after a pause was answered.
 */
@ApplicationScoped
class ImportStep {

  /** What a node has to know of an import that it takes up. */
  record Task(
      long id,
      String name,
      String sha256,
      ImportPass pass,
      ColumnMapping mapping,
      DayOrder dayOrder,
      long position) {}

  private final ImportJobs jobs;
  private final RowIntake intake;
  private final ImportConfig config;
  private final Clock clock;

  ImportStep(ImportJobs jobs, RowIntake intake, ImportConfig config, Clock clock) {
    this.jobs = jobs;
    this.intake = intake;
    this.config = config;
    this.clock = clock;
  }

  /** Takes up the next import, unless a node works on one: the others wait for their turn. */
  @Transactional
  Optional<Task> takeUp(String node) {
    // Nothing is locked, and so nothing is written, where nothing waits.
    if (ImportJob.count("state in ?1", ImportState.ACTIVE) == 0) {
      return Optional.empty();
    }
    RowLock.acquire(ImportJob.KIND);
    Instant now = clock.instant();
    if (ImportJob.count("state in ?1 and leaseUntil > ?2", ImportState.ACTIVE, now) > 0) {
      return Optional.empty();
    }
    return ImportJob.<ImportJob>find("state in ?1 order by queuedAt, id", ImportState.ACTIVE)
        .firstResultOptional()
        .map(
            next -> {
              ImportJob job = ImportJob.locked(next.id);
              job.lease(node, now, config.lease());
              ImportView view = jobs.view(job);
              return new Task(
                  job.id,
                  job.name,
                  job.sha256,
                  job.pass(),
                  view.settings().mapping(),
                  view.settings().dayOrder(),
                  job.progress().position());
            });
  }

  /**
   * Takes rows in, or tells what would become of them.
   *
   * @param millis that reading them took
   * @return false if the import is no longer this node's to go on with
   */
  @Transactional
  boolean take(Task task, String node, List<RowResult> rows, long millis) {
    long begun = System.nanoTime();
    ImportJob job = ImportJob.locked(task.id());
    if (!job.isWorkOf(node)) {
      return false;
    }
    long first = rows.get(0).place().row();
    long last = rows.get(rows.size() - 1).place().row();
    List<RowResult> wanted = wanted(task, rows, first, last);
    List<ImportRow> outcomes = intake.take(job, wanted, by(job));
    if (task.pass() == ImportPass.ASKED) {
      ImportRow.clear(job.id, outcomes.stream().map(row -> row.rowNumber).toList());
    } else {
      ImportRow.clear(job.id, first, last);
    }
    ImportCounts counts = job.progress().counts();
    for (ImportRow row : outcomes) {
      row.persist();
      counts = task.pass() == ImportPass.ASKED ? counts.plus(RowOutcome.ASKED, -1) : counts;
      counts = counts.plus(row.outcome, 1);
    }
    long spent = millis + (System.nanoTime() - begun) / 1_000_000;
    job.progress().advance(last, counts, spent);
    job.lease(node, clock.instant(), config.lease());
    return true;
  }

  private static List<RowResult> wanted(Task task, List<RowResult> rows, long first, long last) {
    if (task.pass() != ImportPass.ASKED) {
      return rows;
    }
    Set<Long> asked = ImportRow.asked(task.id(), first, last);
    List<RowResult> wanted = new ArrayList<>(rows);
    wanted.removeIf(row -> !asked.contains(row.place().row()));
    return wanted;
  }

  /** The file was read to its end. */
  @Transactional
  void complete(Task task, String node) {
    end(task, node, job -> job.complete(clock.instant()), "complete");
  }

  /** It cannot be read on; what came in stays. */
  @Transactional
  void fail(Task task, String node, String why) {
    end(task, node, job -> job.fail(why, clock.instant()), "fail");
  }

  private void end(Task task, String node, Consumer<ImportJob> step, String action) {
    ImportJob job = ImportJob.locked(task.id());
    if (job.isWorkOf(node)) {
      ImportView before = jobs.view(job);
      step.accept(job);
      jobs.recorded(by(job), action, job, before);
    }
  }

  /** Another node, or this one after its next start, goes on. */
  @Transactional
  void release(Task task, String node) {
    ImportJob job = ImportJob.locked(task.id());
    if (job.isWorkOf(node)) {
      job.release();
    }
  }

  /** On a database of one process nobody else can be at work. */
  @Transactional
  void releaseAll() {
    ImportJob.update("leaseUntil = null where leaseUntil is not null");
  }

  private static Actor by(ImportJob job) {
    return new Actor(null, job.startedBy, "import " + job.id, Set.of());
  }
}
