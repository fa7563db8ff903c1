package org.claimtracker.history;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether this node wrote an entry of the record recently; if not, another node may have. */
@ApplicationScoped
public class LocalChanges {

  private static final int MAX_REMEMBERED = 10_000;

  /** By hash: after a rollback the same id belongs to another entry. */
  private final Cache<String, Boolean> hashes =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

  void add(Change change) {
    hashes.put(change.hash, Boolean.TRUE);
  }

  public boolean has(ChangeNote change) {
    return hashes.getIfPresent(change.hash()) != null;
  }
}
