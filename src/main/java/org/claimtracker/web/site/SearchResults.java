package org.claimtracker.web.site;

import java.util.List;
import org.claimtracker.search.Found;
import org.claimtracker.verdict.PublishedVerdict;
import org.claimtracker.verdict.RatingView;

/**
 * What a search found, as its page shows it.
 *
 * @param total on all pages; null where nobody counted
 * @param similar whether nothing has the words as they were typed, and these have similar ones
 * @param narrowings by what the list can be narrowed down; none where nobody counted
 */
public record SearchResults(
    List<Hit> hits, String nextCursor, Long total, boolean similar, List<Narrowing> narrowings) {

  /** A verdict, with where it has the words. */
  public record Hit(PublishedVerdict verdict, Hits words) {}

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

    static Choice of(Found.Count counted, RatingView rating) {
      return new Choice(counted.value(), counted.name(), rating, counted.count());
    }
  }
}
