package org.claimtracker.search.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.language.LanguageRange;
import org.claimtracker.search.lucene.Facet;
import org.claimtracker.search.lucene.FacetLabel;

/**
 * A search: words, filters, order and page. Built step by step from {@link #words} or {@link
 * #everything}.
 *
 * @param words as typed: words, "phrases in quotes", a prefix as the last word; null for any
 * @param language of the words, as a BCP 47 tag; null to infer it from the script
 * @param labels required facet values: of each facet any of these
 * @param times each of these lists must be satisfied by at least one of its spans
 * @param cursor of the previous page; null for the first page
 * @param skipped how many hits to skip on the first page
 * @param counted whether to count all hits, by facet too
 */
public record SearchRequest(
    String words,
    String language,
    Map<String, List<String>> labels,
    List<List<Span>> times,
    Order order,
    int limit,
    String cursor,
    int skipped,
    boolean counted) {

  /** Milliseconds since 1970, or days for {@link Facet#STATED_ON}; both ends inclusive. */
  public record Span(String time, long from, long to) {

    public static Span since(String time, long from) {
      return new Span(time, from, Long.MAX_VALUE);
    }

    public static Span until(String time, long to) {
      return new Span(time, Long.MIN_VALUE, to);
    }
  }

  /**
   * The order of hits.
   *
   * @param by a time of {@link Facet}; null for relevance
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

  /** Requires a facet value; ignored if null. */
  public SearchRequest labelled(String facet, String value) {
    return value == null ? this : labelled(facet, List.of(value));
  }

  /** Requires any of these values of a facet; ignored if there are none. */
  public SearchRequest labelled(String facet, List<String> values) {
    if (values.isEmpty() || facet.equals(Facet.LANGUAGE) && LanguageRange.isAny(values)) {
      return this;
    }
    Map<String, List<String>> more = new LinkedHashMap<>(labels);
    more.put(
        facet,
        facet.equals(Facet.LANGUAGE) ? LanguageRange.normalized(values) : List.copyOf(values));
    return new SearchRequest(words, language, more, times, order, limit, cursor, skipped, counted);
  }

  /** Requires an appearance at this address. */
  public SearchRequest saidAt(String address) {
    return labelled(Facet.SAID_AT, FacetLabel.ofPage(address).value());
  }

  /** Requires at least one of these spans. */
  public SearchRequest within(Span... spans) {
    List<List<Span>> more = new ArrayList<>(times);
    more.add(List.of(spans));
    return new SearchRequest(words, language, labels, more, order, limit, cursor, skipped, counted);
  }

  public SearchRequest sorted(Order by) {
    return new SearchRequest(words, language, labels, times, by, limit, cursor, skipped, counted);
  }

  /** A page of this size, after the cursor of the previous page. */
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
