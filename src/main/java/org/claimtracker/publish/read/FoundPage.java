package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.search.query.Snippet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of found verdicts.
 *
 * @param nextCursor the cursor of the next page; absent on the last page
 * @param similar true if nothing matches q exactly and these match similar words
 * @param total number of verdicts on all pages; only with facets
 * @param facets the most frequent values of each facet; only with facets
 * @param highlights by slug, the texts that match q; only with highlight
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "items")
record FoundPage<T>(
    List<T> items,
    String nextCursor,
    Boolean similar,
    Long total,
    Map<String, List<SearchResult.Count>> facets,
    Map<String, List<Snippet>> highlights) {

  static <T> FoundPage<T> of(
      List<T> items, VerdictFinder.Result result, Map<String, List<Snippet>> highlights) {
    return of(items, result.nextCursor(), result.found(), highlights);
  }

  /**
   * @param found the answer of the index; null if the database was asked
   */
  static <T> FoundPage<T> of(
      List<T> items, String next, SearchResult found, Map<String, List<Snippet>> highlights) {
    return found == null
        ? new FoundPage<>(items, next, null, null, null, null)
        : new FoundPage<>(
            items,
            next,
            found.similar() ? Boolean.TRUE : null,
            found.total(),
            found.counts(),
            highlights);
  }
}
