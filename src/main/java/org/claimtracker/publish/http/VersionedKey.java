package org.claimtracker.publish.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The version is part of the key, so an answer whose rendering began before a change is never found
 * after it. So is the day, for lists: they show ages in days.
 *
 * @param day null for an answer about one verdict
 */
record VersionedKey(CacheKey request, long version, LocalDate day) {

  static VersionedKey ofMany(CacheKey request, long version, Instant now) {
    return new VersionedKey(request, version, LocalDate.ofInstant(now, ZoneOffset.UTC));
  }

  /** Of the address, whose hash a string keeps; to hash a media type takes longer. */
  @Override
  public int hashCode() {
    return request.address().hashCode() * 31 + Long.hashCode(version);
  }
}
