package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Weights;

/**
 * A small neural network over what a sentence means: a sum of all places, and beside it hidden
 * units that each weigh all places and count as far as they are over zero. Without hidden units it
 * is a logistic regression, which is what few decisions are enough for.
 *
 * @param weights one for each place, then for each hidden unit one for each place and one for how
 *     much it counts
 */
record HiddenLayer(Weights weights) {

  static final int UNITS = 64;

  /**
   * Fits by stochastic gradient descent with adaptive moments.
   *
   * @param spread by what each place is multiplied while it learns, so that all are about as large
   */
  static HiddenLayer fitted(List<Weights.Example> examples, float[] spread) {
    return new HiddenLayerFitting(examples, spread).fit();
  }

  /** Whether it was fitted to sentences with as many places. */
  boolean fits(Features features) {
    int places = features.places().length;
    int all = weights.places().length;
    return all == places || all == places + UNITS * (places + 1);
  }

  /** What speaks for a sentence less what speaks against it: over 0 it is worth checking. */
  double sum(Features features) {
    float[] all = weights.places();
    float[] values = features.values();
    int places = values.length;
    double sum = dot(all, 0, values);
    for (int unit = places; unit < all.length; unit += places + 1) {
      double reached = dot(all, unit, values);
      if (reached > 0) {
        sum += reached * all[unit + places];
      }
    }
    return sum;
  }

  private static float dot(float[] weights, int from, float[] values) {
    float sum = 0;
    for (int n = 0; n < values.length; n++) {
      sum += weights[from + n] * values[n];
    }
    return sum;
  }
}
