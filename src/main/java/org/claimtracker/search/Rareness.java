package org.claimtracker.search;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25, in which a small index is taken for a larger one: where a desk has few claims, every word
 * is in few of them and would tell nothing.
 */
final class Rareness extends BM25Similarity {

  private static final int FEWEST_CLAIMS = 1_000;

  @Override
  protected float idf(long claimsWithIt, long claims) {
    return (float) worth(claimsWithIt, claims);
  }

  /** What a word is worth that so many claims have. */
  static double worth(long claimsWithIt, long claims) {
    long all = Math.max(claims, FEWEST_CLAIMS);
    return Math.log(1 + (all - claimsWithIt + 0.5) / (claimsWithIt + 0.5));
  }
}
