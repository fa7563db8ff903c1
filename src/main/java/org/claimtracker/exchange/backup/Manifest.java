package org.claimtracker.exchange.backup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself, in {@code backup.json}. It is written last: a directory without it
 * is no backup.
 *
 * @param schema the version of the database's schema
 * @param entries how many entries the record has
 * @param headHash the hash of the last of them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
    Instant madeAt, String schema, long entries, String headHash, List<Entry> files) {

  static final String FILE = "backup.json";

  /** A file of the backup, by its path within it. */
  public record Entry(String path, long size, String sha256) {}

  long size() {
    return files.stream().mapToLong(Entry::size).sum();
  }
}
