package org.claimtracker.search.query;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.claimtracker.search.lucene.EntryDocument;

/**
 * Counts the facet values of all hits. Uses each segment's own ordinals: a global ordinal map would
 * have to be rebuilt after every change.
 */
final class FacetCounts extends SimpleCollector {

  private static final int MAX_VALUES = 100;

  private final List<String> facets;
  private final List<HashMap<String, Integer>> totals;
  private final SortedSetDocValues[] labels;
  private final int[][] counts;

  private FacetCounts(Collection<String> facets) {
    this.facets = List.copyOf(facets);
    this.totals = Stream.generate(HashMap<String, Integer>::new).limit(this.facets.size()).toList();
    this.labels = new SortedSetDocValues[facets.size()];
    this.counts = new int[facets.size()][];
  }

  /** Counts these facets, with one collector per search thread. */
  static CollectorManager<FacetCounts, FacetCounts> each(Collection<String> facets) {
    return new CollectorManager<>() {

      @Override
      public FacetCounts newCollector() {
        return new FacetCounts(facets);
      }

      @Override
      public FacetCounts reduce(Collection<FacetCounts> collectors) {
        FacetCounts all = new FacetCounts(facets);
        collectors.forEach(all::add);
        return all;
      }
    };
  }

  private void add(FacetCounts others) {
    for (int n = 0; n < totals.size(); n++) {
      HashMap<String, Integer> here = totals.get(n);
      others.totals.get(n).forEach((label, count) -> here.merge(label, count, Integer::sum));
    }
  }

  /** The most frequent values of a facet. */
  List<SearchResult.Count> most(String facet) {
    return most(totals.get(facets.indexOf(facet)));
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    for (int n = 0; n < labels.length; n++) {
      labels[n] = DocValues.getSortedSet(leaf.reader(), facets.get(n));
      counts[n] = new int[(int) labels[n].getValueCount()];
    }
  }

  @Override
  public void collect(int document) throws IOException {
    for (int n = 0; n < labels.length; n++) {
      if (labels[n].advanceExact(document)) {
        for (int left = labels[n].docValueCount(); left > 0; left--) {
          counts[n][(int) labels[n].nextOrd()]++;
        }
      }
    }
  }

  @Override
  public void finish() throws IOException {
    for (int n = 0; n < labels.length; n++) {
      for (int ordinal = 0; ordinal < counts[n].length; ordinal++) {
        if (counts[n][ordinal] > 0) {
          String label = labels[n].lookupOrd(ordinal).utf8ToString();
          totals.get(n).merge(label, counts[n][ordinal], Integer::sum);
        }
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  /** A value that has had several names is counted once, under one of them. */
  private static List<SearchResult.Count> most(Map<String, Integer> totals) {
    Map<String, SearchResult.Count> byValue = new HashMap<>();
    totals.forEach(
        (label, count) -> {
          int unit = label.indexOf(EntryDocument.UNIT);
          SearchResult.Count one =
              new SearchResult.Count(label.substring(0, unit), label.substring(unit + 1), count);
          byValue.merge(
              one.value(),
              one,
              (a, b) -> new SearchResult.Count(a.value(), a.name(), a.count() + b.count()));
        });
    return byValue.values().stream()
        .sorted(
            Comparator.comparingInt(SearchResult.Count::count)
                .reversed()
                .thenComparing(SearchResult.Count::value))
        .limit(MAX_VALUES)
        .toList();
  }
}
