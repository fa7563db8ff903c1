package org.claimtracker.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.ForkJoinPool;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;

/**
 * Searches a large index with all processors, so that a query over a million claims does not take
 * ten times as long as over a hundred thousand. The calling thread takes part, and does everything
 * if the other processors are busy, so no query waits for a thread. Uses the JDK's common pool,
 * which needs no shutdown.
 */
public final class WideSearcher extends IndexSearcher {

  /** Fewer claims are not worth waking another processor. */
  private static final int CLAIMS_EACH = 150_000;

  /** Segments searched by one processor. */
  private static final class Share {
    private final List<LeafReaderContext> segments = new ArrayList<>();
    private int claims;

    private void add(LeafReaderContext segment) {
      segments.add(segment);
      claims += segment.reader().maxDoc();
    }
  }

  WideSearcher(IndexReader reader) {
    super(reader, ForkJoinPool.commonPool());
    setSimilarity(new SmoothedBm25());
  }

  @Override
  protected LeafSlice[] slices(List<LeafReaderContext> segments) {
    return shared(segments, Runtime.getRuntime().availableProcessors(), CLAIMS_EACH);
  }

  /**
   * Divides the segments into shares of about equal numbers of claims.
   *
   * @param most the maximum number of shares
   * @param least the minimum number of claims per share
   */
  public static LeafSlice[] shared(List<LeafReaderContext> segments, int most, int least) {
    int claims = segments.stream().mapToInt(segment -> segment.reader().maxDoc()).sum();
    int number = Math.max(1, Math.min(Math.min(most, segments.size()), claims / least));
    PriorityQueue<Share> smallestFirst =
        new PriorityQueue<>(Comparator.comparingInt(share -> share.claims));
    for (int n = 0; n < number; n++) {
      smallestFirst.add(new Share());
    }
    segments.stream()
        .sorted(
            Comparator.comparingInt((LeafReaderContext one) -> one.reader().maxDoc()).reversed())
        .forEach(
            segment -> {
              Share smallest = smallestFirst.remove();
              smallest.add(segment);
              smallestFirst.add(smallest);
            });
    return smallestFirst.stream()
        .filter(share -> !share.segments.isEmpty())
        .map(share -> new LeafSlice(share.segments))
        .toArray(LeafSlice[]::new);
  }
}
