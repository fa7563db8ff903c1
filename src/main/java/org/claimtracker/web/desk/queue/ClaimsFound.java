package org.claimtracker.web.desk.queue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.common.Page;
import org.claimtracker.review.worklist.WorkItem;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.web.site.Hits;

/**
 * A page of the list of claims.
 *
 * @param count the number of claims on all pages
 * @param similar whether nothing matches exactly, and these contain similar words
 * @param counts facet counts; empty if not known
 * @param hits matches by claim; empty if not known
 * @param changed slugs of the claims whose data differ from what readers have
 */
public record ClaimsFound(
    Page<WorkItem> page,
    long count,
    boolean similar,
    Map<String, List<SearchResult.Count>> counts,
    Map<String, Hits> hits,
    Set<String> changed) {

  private static final Hits NONE = new Hits(List.of());

  /** A facet count in brackets; empty if not known. */
  public String count(String facet, String value) {
    return counts.getOrDefault(facet, List.of()).stream()
        .filter(each -> each.value().equals(value))
        .map(each -> " (" + each.count() + ")")
        .findFirst()
        .orElse("");
  }

  /** The matches in a claim. */
  public Hits hits(String slug) {
    return hits.getOrDefault(slug, NONE);
  }
}
