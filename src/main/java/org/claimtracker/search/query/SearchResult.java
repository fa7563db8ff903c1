package org.claimtracker.search.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was found: one page of slugs, in the order that was wanted.
 *
 * @param nextCursor for the next page; null on the last one
 * @param total how many there are on all pages; null unless counted
 * @param similar whether nothing had the words as they are written, and these have similar ones
 * @param counts under each facet its values, the most frequent first; null unless counted
 */
public record SearchResult(
    List<String> slugs,
    String nextCursor,
    Long total,
    boolean similar,
    Map<String, List<Count>> counts) {

  /** How many of the claims found have a label, with the name that people know it by. */
  @Schema(
      name = "FacetCount",
      requiredProperties = {"value", "name", "count"})
  public record Count(String value, String name, int count) {}
}
