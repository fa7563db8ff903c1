package org.claimtracker.search.embedding;

import java.io.IOException;
import java.util.List;
import org.claimtracker.search.lucene.Embedding;

/**
 * Brings the similarities of a model to those of the shipped one, on which scores are calibrated.
 */
final class Calibration {

  /** Sentences that have nothing in common. */
  static final List<String> SENTENCES =
      List.of(
          "The ferry to the island sails three times a day.",
          "Unemployment fell to four percent in the spring.",
          "Vaccines are tested on thousands of volunteers.",
          "The striker scored twice in the second half.",
          "Bread prices doubled within a year.",
          "A senator voted against the new tax on fuel.",
          "Whales can hold their breath for an hour.",
          "The old theatre will be turned into a library.");

  /** How alike the shipped model finds them on average. */
  private static final double SHIPPED_LIKENESS = 0.02;

  /** A model that finds everything more alike than this tells nothing apart. */
  private static final double MAX_LIKENESS = 0.999;

  private Calibration() {}

  /**
   * See {@link Embedding#stretch}.
   *
   * @param vectors of the sentences
   * @throws IOException if the model finds any two of them the same
   */
  static double stretch(List<float[]> vectors) throws IOException {
    double sum = 0;
    int pairs = 0;
    for (int one = 1; one < vectors.size(); one++) {
      for (int other = 0; other < one; other++) {
        sum += new Embedding("", vectors.get(one), 1).likeness(vectors.get(other));
        pairs++;
      }
    }
    double likeness = sum / pairs;
    // Also where it is no number.
    if (!(likeness < MAX_LIKENESS)) {
      throw new IOException("It gives sentences that have nothing in common the same vector");
    }
    return (1 - SHIPPED_LIKENESS) / (1 - likeness);
  }
}
