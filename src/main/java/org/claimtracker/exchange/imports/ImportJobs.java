package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.claimtracker.account.Actor;
import org.claimtracker.common.ETags;
import org.claimtracker.common.Filter;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.claimtracker.exchange.reading.ColumnMapping;
import org.claimtracker.exchange.reading.FileForm;
import org.claimtracker.history.History;

/** Imports as people move them; each method is one transaction with its entry in the record. */
@ApplicationScoped
@Transactional
public class ImportJobs {

  private final History history;
  private final ObjectMapper json;
  private final Clock clock;
  private final Event<ImportQueued> queued;

  ImportJobs(History history, ObjectMapper json, Clock clock, Event<ImportQueued> queued) {
    this.history = history;
    this.json = json;
    this.clock = clock;
    this.queued = queued;
  }

  ImportView create(String name, String origin, StoredFile file, FileForm form, Actor by) {
    ImportJob job = new ImportJob(by.handle(), name, origin, file, write(form));
    job.persist();
    return recorded(by, "create", job, null);
  }

  /** The newest first. */
  public Page<ImportView> list(Collection<ImportState> states, int limit, String cursor) {
    Filter filter =
        new Filter()
            .anyOf("i.state", "state", states)
            .after(Cursor.parse(cursor), "i", "createdAt");
    List<ImportJob> jobs =
        ImportJob.<ImportJob>find(
                "from ImportJob i" + filter.where() + " order by i.createdAt desc, i.id desc",
                filter.parameters())
            .page(0, limit + 1)
            .list();
    return Page.of(jobs, limit, this::view, shown -> new Cursor(shown.createdAt, shown.id));
  }

  /** 404 if there is none. */
  public ImportView get(long id) {
    return view(ImportJob.existing(id));
  }

  /** What became of the rows, in the order of the file. */
  public Page<RowView> rows(long id, Collection<RowOutcome> outcomes, int limit, String cursor) {
    ImportJob.existing(id);
    return Page.of(
        ImportRow.after(id, ImportLabels.number(cursor), outcomes, limit + 1),
        limit,
        RowView::of,
        row -> ImportLabels.cursor(row.rowNumber));
  }

  /** Changes how the rows are read; 412 after a concurrent change. */
  public ImportView readBy(
      long id, String ifMatch, UnaryOperator<ImportSettings> change, Actor by) {
    ImportJob job = ImportJob.locked(id);
    ETags.require(ifMatch, job.version);
    ImportView before = view(job);
    ImportSettings settings = change.apply(before.settings());
    requireColumns(settings.mapping(), before.form());
    job.readBy(settings, write(settings.mapping()));
    return recorded(by, "edit", job, before);
  }

  private static void requireColumns(ColumnMapping mapping, FileForm form) {
    if (mapping == null) {
      return;
    }
    List<Problems.Violation> unknown =
        mapping.notIn(form.columns()).stream()
            .map(
                what ->
                    new Problems.Violation(
                        "mapping." + what, ImportError.IMPORT_COLUMN_UNKNOWN.with()))
            .toList();
    if (!unknown.isEmpty()) {
      throw Problems.invalid(unknown);
    }
  }

  /** Tells, in the background, what would become of each row; nothing changes. */
  public ImportView tryOut(long id, Actor by) {
    return start(id, ImportState.DRY_RUN, "try", ImportJob::tryOut, by);
  }

  /** Brings the rows in, in the background, or those that were asked about. */
  public ImportView run(long id, Actor by) {
    return start(id, ImportState.RUNNING, "run", ImportJob::run, by);
  }

  /** Goes on where it was paused. */
  public ImportView resume(long id, Actor by) {
    return start(id, ImportState.RUNNING, "resume", ImportJob::resume, by);
  }

  /** Stops after the rows in hand. */
  public ImportView pause(long id, Actor by) {
    return move(id, ImportState.PAUSED, "pause", (job, now) -> job.pause(), by);
  }

  /** Ends it; what came in stays. */
  public ImportView cancel(long id, Actor by) {
    return move(id, ImportState.CANCELLED, "cancel", ImportJob::cancel, by);
  }

  private ImportView start(
      long id, ImportState to, String action, BiConsumer<ImportJob, Instant> step, Actor by) {
    return move(
        id,
        to,
        action,
        (job, now) -> {
          step.accept(job, now);
          job.startedBy = by.handle();
          queued.fire(new ImportQueued(id));
        },
        by);
  }

  /** Pressed twice, it is done once. */
  private ImportView move(
      long id, ImportState to, String action, BiConsumer<ImportJob, Instant> step, Actor by) {
    ImportJob job = ImportJob.locked(id);
    if (job.state() == to) {
      return view(job);
    }
    ImportView before = view(job);
    step.accept(job, clock.instant());
    return recorded(by, action, job, before);
  }

  ImportView recorded(Actor by, String action, ImportJob job, ImportView before) {
    ImportJob.flush();
    ImportView after = view(job);
    history.record(
        by,
        action,
        ImportJob.KIND,
        job.id.toString(),
        before == null ? null : RecordedImport.of(before),
        RecordedImport.of(after));
    return after;
  }

  ImportView view(ImportJob job) {
    return ImportView.of(job, form(job), settings(job));
  }

  FileForm form(ImportJob job) {
    return read(job.form, FileForm.class);
  }

  private ImportSettings settings(ImportJob job) {
    return new ImportSettings(
        job.mapping == null ? null : read(job.mapping, ColumnMapping.class),
        job.dayOrder(),
        job.publisher(),
        job.isOurs());
  }

  private String write(Object value) {
    try {
      return value == null ? null : json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private <T> T read(String value, Class<T> type) {
    try {
      return json.readValue(value, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
