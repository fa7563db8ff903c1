package org.claimtracker.intake.ranking;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A logistic regression over {@link Features}, fitted to what a desk kept and dismissed. */
public record Weights(float[] places) {

  /** A sentence as it is seen, and what the desk did with it. */
  public record Example(Features features, boolean kept) {}

  private static final double STEP = 0.1;
  private static final double SHRINKING = 1e-5;

  /** How far the rarer kind is made up for: 0 not at all, 1 wholly. */
  private static final double MAKING_UP = 0.75;

  /** Makes every training of the same decisions the same. */
  private static final long SEED = 17;

  /**
   * Fits by adaptive gradient descent.
   *
   * @param places how many the features of the examples may have
   * @param rounds how often each example is looked at
   */
  public static Weights fitted(List<Example> examples, int places, int rounds) {
    float[] weights = new float[places];
    double[] seen = new double[places];
    double weightOfKept = weightOfKept(examples);
    List<Example> shuffled = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(shuffled, random);
      for (Example example : shuffled) {
        double probability = probability(example.features.sum(weights));
        learn(
            weights,
            seen,
            example.features,
            example.kept ? (probability - 1) * weightOfKept : probability);
      }
    }
    return new Weights(weights);
  }

  /** What a desk keeps is rarer than what it dismisses, and weighs more for it. */
  public static double weightOfKept(List<Example> examples) {
    long kept = examples.stream().filter(Example::kept).count();
    return Math.pow((examples.size() - kept) / Math.max(1.0, kept), MAKING_UP);
  }

  private static void learn(float[] weights, double[] seen, Features features, double wrong) {
    for (int i = 0; i < features.places().length; i++) {
      int place = features.places()[i];
      double slope = wrong * features.values()[i] + SHRINKING * weights[place];
      if (slope != 0) {
        seen[place] += slope * slope;
        weights[place] -= (float) (STEP * slope / Math.sqrt(seen[place]));
      }
    }
  }

  /** From 0 to 1. */
  public static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }

  /** What speaks for a sentence less what speaks against it: over 0 it is worth checking. */
  public double sum(Features features) {
    return features.sum(places);
  }

  /** As text, which every database keeps alike. */
  public String write() {
    ByteBuffer bytes = ByteBuffer.allocate(places.length * Float.BYTES);
    bytes.asFloatBuffer().put(places);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  public static Weights read(String written) {
    byte[] bytes = Base64.getDecoder().decode(written);
    float[] places = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(places);
    return new Weights(places);
  }
}
