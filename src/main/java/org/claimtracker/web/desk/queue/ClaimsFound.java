package org.claimtracker.web.desk.queue;

import java.util.List;
import java.util.Map;
import org.claimtracker.common.Page;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.web.site.Hits;

/**
 * A page of the list of claims.
 *
 * @param count how many there are on all pages
 * @param similar whether nothing has the words as they are written, and these have similar ones
 * @param counts how many there are of each value of a filter; empty when that is not known
 * @param hits where each claim has the words; empty when that is not known
 */
public record ClaimsFound(
    Page<WorkItem> page,
    long count,
    boolean similar,
    Map<String, List<SearchResult.Count>> counts,
    Map<String, Hits> hits) {

  private static final Hits NONE = new Hits(List.of());

  /** How many there are of a value of a filter, in brackets; nothing when that is not known. */
  public String count(String facet, String value) {
    return counts.getOrDefault(facet, List.of()).stream()
        .filter(each -> each.value().equals(value))
        .map(each -> " (" + each.count() + ")")
        .findFirst()
        .orElse("");
  }

  /** Where a claim has the words. */
  public Hits hits(String slug) {
    return hits.getOrDefault(slug, NONE);
  }
}
