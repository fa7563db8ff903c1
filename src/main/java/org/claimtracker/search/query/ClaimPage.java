package org.claimtracker.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.ClaimSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of claims.
 *
 * @param nextCursor give it as cursor for the next page; absent on the last page
 * @param similar true when nothing has the words of q, and these have similar ones
 * @param total how many there are on all pages; with facets
 * @param facets under each facet its most frequent values; with facets
 * @param highlights under each slug where its statement and claimant have words of q
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = "items")
record ClaimPage(
    List<ClaimSummary> items,
    String nextCursor,
    Boolean similar,
    Long total,
    Map<String, List<SearchResult.Count>> facets,
    Map<String, List<Snippet>> highlights) {}
