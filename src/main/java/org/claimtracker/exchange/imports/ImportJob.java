package org.claimtracker.exchange.imports;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.claimtracker.common.BaseEntity;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.reading.DayOrder;

/**
 * One run of bringing in checks from a file. Its rows are read in passes: a dry run, the run, and
 * one for what was asked once there are answers.
 */
@Entity
public class ImportJob extends BaseEntity {

  static final String KIND = "import";

  public String createdBy;

  /** Whose press of a button the current pass answers. */
  String startedBy;

  public String name;

  /** The address it was fetched from; null for a file that was sent. */
  public String origin;

  public String sha256;
  public long bytes;

  /** What the file turned out to be, as JSON. */
  public String form;

  /** Which column holds what, as JSON; null for the guess that the form has. */
  public String mapping;

  @Enumerated(EnumType.STRING)
  private DayOrder dayOrder;

  private String publisher;
  private boolean ours;

  @Enumerated(EnumType.STRING)
  private ImportState state = ImportState.NEW;

  @Enumerated(EnumType.STRING)
  private ImportPass pass = ImportPass.DRY;

  @Embedded private ImportProgress progress = new ImportProgress();
  private Instant queuedAt;
  private String worker;
  private Instant leaseUntil;
  private String failure;
  Instant fileDeletedAt;

  protected ImportJob() {}

  ImportJob(String createdBy, String name, String origin, StoredFile file, String form) {
    this.createdBy = createdBy;
    this.name = name;
    this.origin = origin;
    this.sha256 = file.sha256();
    this.bytes = file.bytes();
    this.form = form;
  }

  /** 404 if there is none. */
  static ImportJob existing(long id) {
    return ImportJob.<ImportJob>findByIdOptional(id)
        .orElseThrow(() -> Problems.notFound(ImportError.NO_SUCH_IMPORT, id));
  }

  /** The same, until the end of the transaction nobody else's. */
  static ImportJob locked(long id) {
    ImportJob job = findById(id, LockModeType.PESSIMISTIC_WRITE);
    if (job == null) {
      throw Problems.notFound(ImportError.NO_SUCH_IMPORT, id);
    }
    return job;
  }

  ImportState state() {
    return state;
  }

  ImportPass pass() {
    return pass;
  }

  ImportProgress progress() {
    return progress;
  }

  String failure() {
    return failure;
  }

  /** Tells from now on what would become of each row. */
  void tryOut(Instant now) {
    require(ImportState.NEW, ImportState.READY, ImportState.FAILED);
    requireFile();
    enqueue(ImportState.DRY_RUN, ImportPass.DRY, now);
  }

  /** Brings the rows in; once all were, those that had been asked about. */
  void run(Instant now) {
    if (state == ImportState.NEW || state == ImportState.FAILED && pass == ImportPass.DRY) {
      throw Problems.conflict(ImportError.IMPORT_NOT_TRIED);
    }
    require(ImportState.READY, ImportState.DONE, ImportState.FAILED);
    requireFile();
    if (state == ImportState.DONE && progress.counts().asked() == 0) {
      throw Problems.conflict(ImportError.IMPORT_NOTHING_ASKED);
    }
    if (state == ImportState.FAILED) {
      state = ImportState.RUNNING;
      queuedAt = now;
      failure = null;
      progress.end(null);
    } else {
      enqueue(
          ImportState.RUNNING, state == ImportState.DONE ? ImportPass.ASKED : ImportPass.ALL, now);
    }
  }

  void pause() {
    require(ImportState.RUNNING);
    state = ImportState.PAUSED;
    release();
  }

  void resume(Instant now) {
    require(ImportState.PAUSED);
    requireFile();
    state = ImportState.RUNNING;
    queuedAt = now;
  }

  /** What came in stays. */
  void cancel(Instant now) {
    if (state.isOver()) {
      throw Problems.conflict(ImportError.IMPORT_NOT_POSSIBLE, state);
    }
    state = ImportState.CANCELLED;
    progress.end(now);
    release();
  }

  /** Changes how its rows are read; what a dry run told then no longer holds. */
  void readBy(ImportSettings settings, String newMapping) {
    boolean sameRows =
        Objects.equals(mapping, newMapping)
            && Objects.equals(publisher, settings.publisher())
            && settings.ours().equals(ours);
    if (sameRows) {
      // Whichever comes first in a day may be answered for rows that had been asked about.
      require(ImportState.NEW, ImportState.READY, ImportState.FAILED, ImportState.DONE);
    } else {
      require(ImportState.NEW, ImportState.READY, ImportState.FAILED);
      state = ImportState.NEW;
      failure = null;
    }
    mapping = newMapping;
    dayOrder = settings.dayOrder();
    publisher = settings.publisher();
    ours = settings.ours();
  }

  /** Whether the day stands before the month, where the file does not tell; null for no answer. */
  DayOrder dayOrder() {
    return dayOrder;
  }

  /** Whose checks these are, where the rows do not tell; null for the host of their addresses. */
  String publisher() {
    return publisher;
  }

  /** Whether an editor said that they are this desk's own. */
  boolean isOurs() {
    return ours;
  }

  private void enqueue(ImportState next, ImportPass nextPass, Instant now) {
    state = next;
    pass = nextPass;
    queuedAt = now;
    failure = null;
    progress.restart(nextPass == ImportPass.ASKED);
  }

  private void require(ImportState... possible) {
    if (!Set.of(possible).contains(state)) {
      throw Problems.conflict(ImportError.IMPORT_NOT_POSSIBLE, state);
    }
  }

  private void requireFile() {
    if (fileDeletedAt != null) {
      throw Problems.conflict(ImportError.IMPORT_FILE_GONE);
    }
  }

  /** A node works on it until then, and says so again with each step. */
  void lease(String node, Instant now, Duration time) {
    worker = node;
    leaseUntil = now.plus(time);
    progress.begin(now);
  }

  /** Whether this node still has it, and nobody paused or cancelled it. */
  boolean isWorkOf(String node) {
    return state.isActive() && node.equals(worker);
  }

  void release() {
    worker = null;
    leaseUntil = null;
  }

  /** Whether an import may still read this file. */
  static boolean needsFile(String sha256) {
    return count("sha256 = ?1 and fileDeletedAt is null", sha256) > 0;
  }

  /** The file was read to its end. */
  void complete(Instant now) {
    progress.complete();
    state = pass == ImportPass.DRY ? ImportState.READY : ImportState.DONE;
    progress.end(now);
    release();
  }

  void fail(String why, Instant now) {
    state = ImportState.FAILED;
    failure = why;
    progress.end(now);
    release();
  }
}
