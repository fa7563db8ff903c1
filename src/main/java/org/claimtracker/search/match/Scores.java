package org.claimtracker.search.match;

/** What speaks for one claim being the one that a text says. */
final class Scores {

  /** Whether it has the same words. */
  boolean copied;

  /** The BM25 score, divided by the root of the text's total weight. */
  double words;

  /** The cosine similarity of the vectors; null without one for either. */
  Double meaning;

  /** When it was stated; null if that is unknown. */
  StatedDays stated;

  double sureness(MatchScore matchScore) {
    if (copied) {
      return 1;
    }
    double sureness = meaning == null ? matchScore.of(words) : matchScore.of(words, meaning);
    return stated == null ? sureness : matchScore.of(sureness, stated);
  }

  /** The same by the vectors alone; 0 without them. */
  double byMeaning(MatchScore matchScore) {
    return meaning == null ? 0 : matchScore.of(0, meaning);
  }
}
