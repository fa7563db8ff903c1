package org.claimtracker.web.site;

import java.util.List;
import org.claimtracker.publish.read.VerdictMatch;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;

/**
 * The results of a search.
 *
 * @param total on all pages; null if not counted
 * @param similar whether nothing matches exactly, and these contain similar words
 * @param narrowings facets; none if not counted
 * @param same verdicts that may be about the same, without the hits; null if nothing was compared,
 *     or no index is available
 * @param elsewhere checks of other publishers
 * @param unread why the page at the given URL could not be read; null if it could
 */
public record SearchResults(
    List<Hit> hits,
    String nextCursor,
    Long total,
    boolean similar,
    List<Narrowing> narrowings,
    List<VerdictMatch> same,
    List<Elsewhere.Check> elsewhere,
    LocalizedText unread) {

  /** Only claims that may be the same. */
  static SearchResults same(List<VerdictMatch> same, List<Elsewhere.Check> elsewhere) {
    return new SearchResults(List.of(), null, null, false, List.of(), same, elsewhere, null);
  }

  /** Claims that appeared at an address, and claims similar to sentences of that page. */
  static SearchResults at(
      List<PublishedVerdict> appeared,
      List<VerdictMatch> same,
      List<Elsewhere.Check> elsewhere,
      LocalizedText unread) {
    List<Hit> hits =
        appeared.stream().map(verdict -> new Hit(verdict, new Hits(List.of()), null)).toList();
    return new SearchResults(
        hits, null, null, false, List.of(), without(same, hits), elsewhere, unread);
  }

  /** Those that are not among the hits; null for null. */
  static List<VerdictMatch> without(List<VerdictMatch> same, List<Hit> hits) {
    return same == null
        ? null
        : same.stream()
            .filter(
                match -> hits.stream().noneMatch(hit -> hit.verdict().slug().equals(match.slug())))
            .toList();
  }

  /**
   * A verdict with its matches.
   *
   * @param same its similarity to the searched sentence; null for none
   */
  public record Hit(PublishedVerdict verdict, Hits words, VerdictMatch same) {}

  /**
   * A facet.
   *
   * @param parameter its query parameter
   * @param chosen the selected value; empty for none
   */
  public record Narrowing(String parameter, List<String> chosen, List<Choice> choices) {}

  /**
   * A value of a facet and its number of verdicts.
   *
   * @param rating the rating, if it is one; else null
   */
  public record Choice(String value, String name, RatingView rating, int count) {

    static Choice of(SearchResult.Count counted, RatingView rating) {
      return new Choice(counted.value(), counted.name(), rating, counted.count());
    }
  }
}
