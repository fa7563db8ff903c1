package org.claimtracker.exchange.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.claimtracker.common.ETags;
import org.claimtracker.exchange.reading.FileForm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An import with how far it has come.
 *
 * @param origin the address that the file was fetched from; absent for one that was sent
 * @param form what the file was found to be, with a guess of what its columns hold
 * @param dryRun whether the counts tell what would become of the rows
 * @param rows how many have their outcome
 * @param total how many there are; absent until all were read once
 * @param percent of the rows; absent while their number is not known
 * @param rate rows a second
 * @param secondsLeft absent while nothing is under way, or the number of rows not known
 * @param failure why it ended
 * @param fileKept whether the file is still there
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    requiredProperties = {
      "id",
      "name",
      "bytes",
      "sha256",
      "form",
      "settings",
      "state",
      "dryRun",
      "rows",
      "counts",
      "createdBy",
      "createdAt",
      "fileKept",
      "etag"
    })
public record ImportView(
    long id,
    String name,
    String origin,
    long bytes,
    String sha256,
    FileForm form,
    ImportSettings settings,
    ImportState state,
    boolean dryRun,
    long rows,
    Long total,
    Integer percent,
    Long rate,
    Long secondsLeft,
    ImportCounts counts,
    String failure,
    String createdBy,
    Instant createdAt,
    Instant begunAt,
    Instant endedAt,
    boolean fileKept,
    String etag) {

  private static final int ALL = 100;
  private static final int MILLIS = 1000;
  private static final int KILO = 1000;

  /** The size of the file, rounded up. */
  public long kilobytes() {
    return (bytes + KILO - 1) / KILO;
  }

  static ImportView of(ImportJob job, FileForm form, ImportSettings settings) {
    ImportProgress progress = job.progress();
    long rows = progress.position();
    Long rate = progress.busyMillis() == 0 ? null : rows * MILLIS / progress.busyMillis();
    Long total = progress.total();
    boolean counted = total != null && total > 0;
    return new ImportView(
        job.id,
        job.name,
        job.origin,
        job.bytes,
        job.sha256,
        form,
        settings,
        job.state(),
        job.pass() == ImportPass.DRY,
        rows,
        total,
        counted ? (int) Math.min(ALL, rows * ALL / total) : null,
        rate,
        counted && job.state().isActive() && rate != null && rate > 0
            ? Math.max(0, total - rows) / rate
            : null,
        progress.counts(),
        job.failure(),
        job.createdBy,
        job.createdAt,
        progress.begunAt(),
        progress.endedAt(),
        job.fileDeletedAt == null,
        ETags.text(job.version));
  }
}
