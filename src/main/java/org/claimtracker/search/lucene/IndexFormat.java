package org.claimtracker.search.lucene;

import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.claimtracker.language.LanguageAnalyzers;

/** How an index is written. */
final class IndexFormat {

  /**
   * The write buffer. There are two indexes, and four during a rebuild, so with a small heap they
   * must leave room for everything else.
   */
  private static final double MEMORY_MEGABYTES =
      Math.min(64, Runtime.getRuntime().maxMemory() / 32e6);

  private static final int SEGMENTS_PER_TIER = 4;
  private static final int MAX_MERGED_AT_ONCE = 8;
  private static final double FLOOR_SEGMENT_MEGABYTES = 8;

  private IndexFormat() {}

  static IndexWriterConfig config() {
    IndexWriterConfig config = new IndexWriterConfig(LanguageAnalyzers.ANALYSIS);
    config.setCodec(new QuantizedVectors());
    config.setRAMBufferSizeMB(MEMORY_MEGABYTES);
    config.setMergePolicy(fewSegments());
    config.setCommitOnClose(false);
    return config;
  }

  /** A search looks each word up in every field of every segment. */
  private static TieredMergePolicy fewSegments() {
    TieredMergePolicy policy = new TieredMergePolicy();
    policy.setSegmentsPerTier(SEGMENTS_PER_TIER);
    policy.setMaxMergeAtOnce(MAX_MERGED_AT_ONCE);
    policy.setFloorSegmentMB(FLOOR_SEGMENT_MEGABYTES);
    return policy;
  }

  /**
   * Quantised vectors of seven bits per dimension for the search, beside the exact ones for
   * scoring.
   */
  private static final class QuantizedVectors extends Lucene912Codec {

    private static final KnnVectorsFormat BY_SEVEN_BITS =
        new Lucene99HnswScalarQuantizedVectorsFormat();

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
      return BY_SEVEN_BITS;
    }
  }
}
