package org.claimtracker.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts the labels of all that a query finds. It counts each segment by its own ordinals: a table
 * over all segments would have to be made again after every change.
 */
final class FacetCounts extends SimpleCollector {

  private static final int MOST = 100;

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

  /** The most frequent values of each facet. */
  static Map<String, List<Found.Count>> of(
      IndexSearcher searcher, Query query, Collection<String> facets) throws IOException {
    if (facets.isEmpty()) {
      return Map.of();
    }
    FacetCounts counts = searcher.search(query, new OneAfterTheOther(facets));
    Map<String, List<Found.Count>> found = new LinkedHashMap<>();
    for (int n = 0; n < counts.facets.size(); n++) {
      found.put(counts.facets.get(n), most(counts.totals.get(n)));
    }
    return found;
  }

  /** The searchers of this application have one thread each, so there is one collector. */
  private record OneAfterTheOther(Collection<String> facets)
      implements CollectorManager<FacetCounts, FacetCounts> {

    @Override
    public FacetCounts newCollector() {
      return new FacetCounts(facets);
    }

    @Override
    public FacetCounts reduce(Collection<FacetCounts> collectors) {
      return collectors.iterator().next();
    }
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
  private static List<Found.Count> most(Map<String, Integer> totals) {
    Map<String, Found.Count> byValue = new HashMap<>();
    totals.forEach(
        (label, count) -> {
          int unit = label.indexOf(EntryDocument.UNIT);
          Found.Count one =
              new Found.Count(label.substring(0, unit), label.substring(unit + 1), count);
          byValue.merge(
              one.value(),
              one,
              (a, b) -> new Found.Count(a.value(), a.name(), a.count() + b.count()));
        });
    return byValue.values().stream()
        .sorted(
            Comparator.comparingInt(Found.Count::count)
                .reversed()
                .thenComparing(Found.Count::value))
        .limit(MOST)
        .toList();
  }
}
