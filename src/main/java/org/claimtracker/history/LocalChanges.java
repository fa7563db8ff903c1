package org.claimtracker.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells of an entry of the record whether this node wrote it lately, or perhaps another one did.
 */
@ApplicationScoped
public class LocalChanges {

  private static final int MAX_REMEMBERED = 10_000;

  /** By their hashes: an id that was rolled back is another entry's later. */
  private final Cache<String, Boolean> hashes =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

  void add(Change change) {
    hashes.put(change.hash, Boolean.TRUE);
  }

  public boolean has(Change change) {
    return hashes.getIfPresent(change.hash) != null;
  }
}
