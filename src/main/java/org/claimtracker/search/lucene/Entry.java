package org.claimtracker.search.lucene;

import java.util.List;
import java.util.Map;

/**
 * What the index takes of one claim, for one audience: the desk gets all that stands in the
 * database, readers only what stands published.
 *
 * @param statement what the claim says: the text that is compared in matching
 * @param headlines titles of where it appeared
 * @param texts everything else that words are found in
 * @param labels what it can be filtered and counted by, under the name of the facet
 * @param times what it can be sorted and cut by, under the name of the time: milliseconds, or days
 *     for {@link Facet#STATED_ON}
 */
public record Entry(
    long id,
    String slug,
    String language,
    String statement,
    String claimant,
    List<String> headlines,
    List<String> texts,
    Map<String, List<FacetLabel>> labels,
    Map<String, Long> times) {}
