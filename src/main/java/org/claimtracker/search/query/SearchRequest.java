package org.claimtracker.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;

/**
 * What somebody looks for: words, what the claims have to be labelled with and when, in which
 * order, and which page of it. Made step by step from {@link #words} or {@link #everything}.
 *
 * @param words as typed: words, "phrases in quotes", the beginning of the last word; null for any
 * @param language the language that the words are in, as a BCP 47 tag; null to judge by the letters
 * @param labels what each facet has to be
 * @param times each of these lists has to be met, by one of its spans at least
 * @param cursor where the page before ended; null for the first page
 * @param skipped how many claims of the first page to leave out
 * @param counted whether to count all that is found, by each facet too
 */
public record SearchRequest(
    String words,
    String language,
    Map<String, String> labels,
    List<List<Span>> times,
    Order order,
    int limit,
    String cursor,
    int skipped,
    boolean counted) {

  /** Milliseconds since 1970, or days for {@link Facet#STATED_ON}, both ends included. */
  public record Span(String time, long from, long to) {

    public static Span since(String time, long from) {
      return new Span(time, from, Long.MAX_VALUE);
    }

    public static Span until(String time, long to) {
      return new Span(time, Long.MIN_VALUE, to);
    }
  }

  /**
   * The order of what is found.
   *
   * @param by a time of {@link Facet}; null for the most relevant first
   */
  public record Order(String by, boolean descending) {
    public static final Order RELEVANCE = new Order(null, true);
  }

  public static SearchRequest words(String words) {
    Order order = words == null ? new Order(Facet.UPDATED_AT, true) : Order.RELEVANCE;
    return new SearchRequest(words, null, Map.of(), List.of(), order, 20, null, 0, false);
  }

  public SearchRequest in(String tag) {
    return new SearchRequest(words, tag, labels, times, order, limit, cursor, skipped, counted);
  }

  /** Adds a label that has to be there; none when the value is null. */
  public SearchRequest labelled(String facet, String value) {
    if (value == null) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(facet, value);
    return new SearchRequest(words, language, more, times, order, limit, cursor, skipped, counted);
  }

  /** Adds that it was said or printed at an address. */
  public SearchRequest saidAt(String address) {
    return labelled(Facet.SAID_AT, FacetLabel.ofPage(address).value());
  }

  /** Adds that one of these spans has to be met. */
  public SearchRequest within(Span... spans) {
    List<List<Span>> more = new ArrayList<>(times);
    more.add(List.of(spans));
    return new SearchRequest(words, language, labels, more, order, limit, cursor, skipped, counted);
  }

  public SearchRequest sorted(Order by) {
    return new SearchRequest(words, language, labels, times, by, limit, cursor, skipped, counted);
  }

  /** A page of that many claims, after the cursor that the page before gave. */
  public SearchRequest page(int most, String after) {
    String from = after == null || after.isEmpty() ? null : after;
    return new SearchRequest(words, language, labels, times, order, most, from, skipped, counted);
  }

  public SearchRequest skipping(int claims) {
    return new SearchRequest(words, language, labels, times, order, limit, cursor, claims, counted);
  }

  public SearchRequest counting(boolean yes) {
    return new SearchRequest(words, language, labels, times, order, limit, cursor, skipped, yes);
  }
}
