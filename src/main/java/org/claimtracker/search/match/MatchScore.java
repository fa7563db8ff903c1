package org.claimtracker.search.match;

/**
 * How sure it is that two texts say the same, from what they share: a share of all pairs with this
 * score that do. The figures were set on posts and the claims that they were matched to by
 * fact-checkers, where for every post with a match there was one without.
 *
 * @param wordsWeight how much shared words count beside the meaning; more suits political speech
 */
public record MatchScore(double wordsWeight) {

  public static final double DEFAULT_WORDS_WEIGHT = 0.2;

  /** From here on it is very likely the same. */
  static final double SAME = 0.70;

  /** As likely the same as not. */
  static final double IN_DOUBT = 0.5;

  /** Below this nobody is bothered with it. */
  static final double RELATED = 0.05;

  /** Shared words and meaning of a pair that is as likely the same as not. */
  private static final double WORDS_IN_DOUBT = 1.4;

  private static final double MEANING_IN_DOUBT = 0.505;
  private static final double STEEPNESS = 12.5;

  private static final double WORDS_ALONE_IN_DOUBT = 1.25;
  private static final double STEEPNESS_ALONE = 5;

  /**
   * @param words the BM25 score, over the root of what the text's words are worth altogether
   * @param meaning the cosine of both vectors
   */
  double of(double words, double meaning) {
    return sureness(
        STEEPNESS * (meaning - MEANING_IN_DOUBT + wordsWeight * (words - WORDS_IN_DOUBT)));
  }

  /** Without a vector of either. */
  double of(double words) {
    return sureness(STEEPNESS_ALONE * (words - WORDS_ALONE_IN_DOUBT));
  }

  private static double sureness(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }
}
