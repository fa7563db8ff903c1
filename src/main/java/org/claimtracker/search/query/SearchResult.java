package org.claimtracker.search.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of hits, as slugs in the requested order.
 *
 * @param nextCursor for the next page; null on the last one
 * @param total the number of hits on all pages; null unless counted
 * @param similar whether the words as typed matched nothing, and these hits contain similar ones
 * @param counts the most frequent values by facet; null unless counted
 */
public record SearchResult(
    List<String> slugs,
    String nextCursor,
    Long total,
    boolean similar,
    Map<String, List<Count>> counts) {

  /** How many hits have a facet value, with its display name. */
  @Schema(
      name = "FacetCount",
      requiredProperties = {"value", "name", "count"})
  public record Count(String value, String name, int count) {}
}
