package org.claimtracker.publish.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.query.Highlights.Snippet;
import org.claimtracker.search.query.SearchResult;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of found verdicts.
 *
 * @param nextCursor give it as cursor for the next page; absent on the last page
 * @param similar true when nothing has the words of q, and these have similar ones
 * @param total how many there are on all pages; with facets
 * @param facets under each facet its most frequent values; with facets
 * @param highlights under each slug the texts with words of q; with highlight
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
    SearchResult found = result.found();
    return found == null
        ? new FoundPage<>(items, result.nextCursor(), null, null, null, null)
        : new FoundPage<>(
            items,
            result.nextCursor(),
            found.similar() ? Boolean.TRUE : null,
            found.total(),
            found.counts(),
            highlights);
  }
}
