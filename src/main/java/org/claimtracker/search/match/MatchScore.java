package org.claimtracker.search.match;

/**
 * The probability that two texts say the same, estimated from what they share: the share of pairs
 * with this score that do. Calibrated on posts and the claims that fact-checkers matched to them,
 * half of the posts being without a match.
 *
 * @param wordsWeight the weight of shared words relative to the embeddings; more suits political
 *     speech
 * @param asked when the text was said; null if that is unknown
 */
public record MatchScore(double wordsWeight, StatedDays asked) {

  public static final double DEFAULT_WORDS_WEIGHT = 0.2;

  /** From here on, very likely the same. */
  static final double SAME = 0.70;

  /** As likely the same as not. */
  static final double IN_DOUBT = 0.5;

  /** Not suggested below this. */
  static final double RELATED = 0.05;

  /** Not compared word by word below this. */
  static final double CONSIDERED = 0.005;

  /** Shared words and similarity of a pair that is as likely the same as not. */
  private static final double WORDS_IN_DOUBT = 1.4;

  private static final double MEANING_IN_DOUBT = 0.505;
  private static final double STEEPNESS = 12.5;

  private static final double WORDS_ALONE_IN_DOUBT = 1.25;
  private static final double STEEPNESS_ALONE = 5;

  /** How much the odds rise that a claim of the same day is the one. */
  private static final double ODDS_OF_SAME_DAY = 2;

  public MatchScore(double wordsWeight) {
    this(wordsWeight, null);
  }

  /** For a text that was said then; null if that is unknown. */
  MatchScore at(StatedDays day) {
    return new MatchScore(wordsWeight, day);
  }

  /**
   * @param words the BM25 score, divided by the root of the text's total weight
   * @param meaning the cosine similarity of the vectors
   */
  double of(double words, double meaning) {
    return sureness(
        STEEPNESS * (meaning - MEANING_IN_DOUBT + wordsWeight * (words - WORDS_IN_DOUBT)));
  }

  /** Without a vector for either text. */
  double of(double words) {
    return sureness(STEEPNESS_ALONE * (words - WORDS_ALONE_IN_DOUBT));
  }

  /**
   * The probability, given when the claim was stated too. That other claims are of another time
   * says nothing against them.
   */
  double of(double sureness, StatedDays claim) {
    double odds = 1 + (ODDS_OF_SAME_DAY - 1) * asked.nearness(claim);
    return sureness * odds / (1 - sureness + sureness * odds);
  }

  private static double sureness(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }
}
