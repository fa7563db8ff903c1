package org.claimtracker.web.site;

import java.util.List;
import org.claimtracker.publish.read.VerdictMatch;
import org.claimtracker.search.query.SearchResult;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;
import org.claimtracker.web.LocalizedText;

/**
 * What a search found, as its page shows it.
 *
 * @param total on all pages; null where nobody counted
 * @param similar whether nothing has the words as they were typed, and these have similar ones
 * @param narrowings by what the list can be narrowed down; none where nobody counted
 * @param same verdicts that may be about the same, as a machine suggests, without the hits; null
 *     where nothing was compared, or could be for want of an index
 * @param unread why the page at the address that was given could not be read; null if it could
 */
public record SearchResults(
    List<Hit> hits,
    String nextCursor,
    Long total,
    boolean similar,
    List<Narrowing> narrowings,
    List<VerdictMatch> same,
    LocalizedText unread) {

  /** Nothing but what may be the same. */
  static SearchResults same(List<VerdictMatch> same) {
    return new SearchResults(List.of(), null, null, false, List.of(), same, null);
  }

  /** What was said at an address, and what may be the same as anything on that page. */
  static SearchResults at(
      List<PublishedVerdict> said, List<VerdictMatch> same, LocalizedText unread) {
    List<Hit> hits =
        said.stream().map(verdict -> new Hit(verdict, new Hits(List.of()), null)).toList();
    return new SearchResults(hits, null, null, false, List.of(), without(same, hits), unread);
  }

  /** What is not among the hits; null for null. */
  static List<VerdictMatch> without(List<VerdictMatch> same, List<Hit> hits) {
    return same == null
        ? null
        : same.stream()
            .filter(
                match -> hits.stream().noneMatch(hit -> hit.verdict().slug().equals(match.slug())))
            .toList();
  }

  /**
   * A verdict, with where it has the words.
   *
   * @param same what a machine says about it and the sentence that the words make; null for nothing
   */
  public record Hit(PublishedVerdict verdict, Hits words, VerdictMatch same) {}

  /**
   * What a list can be narrowed down by.
   *
   * @param parameter of the address
   * @param chosen the value that it is narrowed down to; empty for none
   */
  public record Narrowing(String parameter, String chosen, List<Choice> choices) {}

  /**
   * A value and how many verdicts it leaves.
   *
   * @param rating for a rating that is known; else null
   */
  public record Choice(String value, String name, RatingView rating, int count) {

    static Choice of(SearchResult.Count counted, RatingView rating) {
      return new Choice(counted.value(), counted.name(), rating, counted.count());
    }
  }
}
