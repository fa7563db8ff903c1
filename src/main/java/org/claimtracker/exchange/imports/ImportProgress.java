package org.claimtracker.exchange.imports;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How far a pass over the rows of an import has come. */
@Embeddable
class ImportProgress {

  /** How many rows are done. */
  private long position;

  /** How many rows there are; null until one pass has read them all. */
  private Long total;

  private long imported;
  private long updated;
  private long known;
  private long refused;
  private long asked;
  private Instant begunAt;
  private Instant endedAt;
  private long busyMillis;

  long position() {
    return position;
  }

  Long total() {
    return total;
  }

  ImportCounts counts() {
    return new ImportCounts(imported, updated, known, refused, asked);
  }

  Instant begunAt() {
    return begunAt;
  }

  Instant endedAt() {
    return endedAt;
  }

  long busyMillis() {
    return busyMillis;
  }

  /** At the first row again; what was counted stays for rows that are not read anew. */
  void restart(boolean keepCounts) {
    position = 0;
    busyMillis = 0;
    begunAt = null;
    endedAt = null;
    if (!keepCounts) {
      count(ImportCounts.NONE);
    }
  }

  void begin(Instant now) {
    begunAt = begunAt == null ? now : begunAt;
  }

  /** Everything up to a row is done. */
  void advance(long row, ImportCounts now, long millis) {
    position = row;
    busyMillis += millis;
    count(now);
  }

  /** The last row was read. */
  void complete() {
    total = position;
  }

  void end(Instant now) {
    endedAt = now;
  }

  private void count(ImportCounts now) {
    imported = now.imported();
    updated = now.updated();
    known = now.known();
    refused = now.refused();
    asked = now.asked();
  }
}
