package org.claimtracker.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25, in which what a few claims tell of a word's rareness is held against what is known of words
 * in general: on a small desk a word of one claim need not be rare at all.
 */
public final class SmoothedBm25 extends BM25Similarity {

  /**
   * So many claims that have not the word are added to those that were looked at. Set so that words
   * of 30, 100, 300 and 1,000 claims are on average worth what they are among 10,000.
   */
  private static final int CLAIMS_BEFORE = 250;

  @Override
  protected float idf(long claimsWithIt, long claims) {
    return (float) worth(claimsWithIt, claims);
  }

  /** What a word is worth that so many claims have. */
  public static double worth(long claimsWithIt, long claims) {
    return Math.log((CLAIMS_BEFORE + claims + 1) / (claimsWithIt + 0.5));
  }
}
