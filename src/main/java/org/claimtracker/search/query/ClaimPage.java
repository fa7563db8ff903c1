package org.claimtracker.search.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.claimtracker.claim.ClaimSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of claims.
 *
 * @param nextCursor to be passed as cursor for the next page; absent on the last page
 * @param similar true if nothing matches q, and these contain similar words
 * @param total the number of claims on all pages; with facets
 * @param facets the most frequent values by facet; with facets
 * @param highlights by slug, where statement and claimant match q
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
