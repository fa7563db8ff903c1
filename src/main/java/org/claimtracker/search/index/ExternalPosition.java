package org.claimtracker.search.index;

import java.util.Map;
import org.apache.lucene.util.Version;

/**
 * Where the index of other publishers' checks stands.
 *
 * @param change the last entry of the record that it covers, once it is filled
 * @param filledTo the last id of the table that it has while it fills; negative once it is filled
 */
record ExternalPosition(long change, long filledTo) {

  /** Must be increased whenever entries or their fields change. */
  private static final String KIND = "2 " + Version.LATEST;

  private static final long FILLED = -1;

  /** Before the first check of the table. */
  static ExternalPosition empty(long change) {
    return new ExternalPosition(change, 0);
  }

  ExternalPosition filledTo(long id) {
    return new ExternalPosition(change, id);
  }

  ExternalPosition filled() {
    return new ExternalPosition(change, FILLED);
  }

  ExternalPosition at(long later) {
    return new ExternalPosition(later, FILLED);
  }

  boolean isFilling() {
    return filledTo >= 0;
  }

  /** As the index keeps it. */
  Map<String, String> told(String hash) {
    return Map.of(
        "kind",
        KIND,
        "change",
        Long.toString(change),
        "hash",
        hash,
        "filledTo",
        Long.toString(filledTo));
  }

  /** As an index has kept it; null if it is of another version. */
  static ExternalPosition of(Map<String, String> told) {
    return KIND.equals(told.get("kind"))
        ? new ExternalPosition(
            Long.parseLong(told.get("change")), Long.parseLong(told.get("filledTo")))
        : null;
  }
}
