package org.claimtracker.search.lucene;

import java.util.List;
import java.util.Map;

/**
 * What the index holds about a claim for one audience: everything for the desk, only published
 * content for readers.
 *
 * @param statement what the claim says: the text compared in matching
 * @param headlines titles of its appearances
 * @param texts all other searchable text that tells what the claim is about
 * @param asides searchable text that tells nothing about it: people, comments, hosts; it is not
 *     compared in matching
 * @param labels facet values, by facet
 * @param times sort values, by name: milliseconds, or days for {@link Facet#STATED_ON}
 */
public record Entry(
    long id,
    String slug,
    String language,
    String statement,
    String claimant,
    List<String> headlines,
    List<String> texts,
    List<String> asides,
    Map<String, List<FacetLabel>> labels,
    Map<String, Long> times) {

  /** An entry without asides. */
  public Entry(
      long id,
      String slug,
      String language,
      String statement,
      String claimant,
      List<String> headlines,
      List<String> texts,
      Map<String, List<FacetLabel>> labels,
      Map<String, Long> times) {
    this(id, slug, language, statement, claimant, headlines, texts, List.of(), labels, times);
  }
}
