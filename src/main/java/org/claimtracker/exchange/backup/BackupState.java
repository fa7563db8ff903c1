package org.claimtracker.exchange.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The backups there are, and whether anything is wrong.
 *
 * @param directory where they are, absent when none are made by themselves
 * @param running whether one is being made
 * @param next when the next one is due
 * @param failedAt when one failed since the last good one
 * @param failure why
 * @param backups the newest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"state", "running", "backups"})
public record BackupState(
    State state,
    String directory,
    boolean running,
    Instant next,
    Instant failedAt,
    String failure,
    List<Made> backups) {

  /** From what needs nothing done to what needs most. */
  public enum State {
    /** The newest is not old. */
    GOOD,
    /** The database is PostgreSQL, which is backed up with its own tools. */
    ELSEWHERE,
    /** No directory is configured. */
    OFF,
    /** There is none yet. */
    NONE,
    /** The newest is old. */
    OLD,
    /** The last attempt failed. */
    FAILED;

    public boolean isBad() {
      return this != GOOD && this != ELSEWHERE;
    }
  }

  /**
   * A backup that was verified when it was made.
   *
   * @param size in bytes
   * @param entries of the record
   * @param headHash of the last entry
   */
  @Schema(
      name = "Backup",
      requiredProperties = {"name", "madeAt", "size", "entries", "headHash"})
  public record Made(String name, Instant madeAt, long size, long entries, String headHash) {

    private static final long MEBIBYTE = 1 << 20;

    static Made of(Backup backup) {
      Manifest told = backup.manifest();
      return new Made(backup.name(), told.madeAt(), told.size(), told.entries(), told.headHash());
    }

    /** The size as pages show it, rounded up. */
    public long mebibytes() {
      return (size + MEBIBYTE - 1) / MEBIBYTE;
    }
  }

  /** The newest; null if there is none. */
  public Made last() {
    return backups.isEmpty() ? null : backups.get(0);
  }
}
