package org.claimtracker.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 with smoothed document frequencies: in a small corpus, a word that occurs in one claim need
 * not be rare at all.
 */
public final class SmoothedBm25 extends BM25Similarity {

  /**
   * The number of claims without the word that are added to the corpus. Tuned so that words in
   * corpora of 30, 100, 300 and 1,000 claims weigh on average what they do among 10,000.
   */
  private static final int CLAIMS_BEFORE = 250;

  @Override
  protected float idf(long claimsWithIt, long claims) {
    return (float) worth(claimsWithIt, claims);
  }

  /** The weight of a word with this document frequency. */
  public static double worth(long claimsWithIt, long claims) {
    return Math.log((CLAIMS_BEFORE + claims + 1) / (claimsWithIt + 0.5));
  }
}
