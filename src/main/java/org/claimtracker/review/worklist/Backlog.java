package org.claimtracker.review.worklist;

import java.util.List;

/**
 * How many claims are in a stage, by how long they have been there.
 *
 * @param ages one count for each of {@link #AGES}, the youngest first
 */
public record Backlog(Stage stage, List<Long> ages) {

  public long count() {
    return ages.stream().mapToLong(Long::longValue).sum();
  }
}
