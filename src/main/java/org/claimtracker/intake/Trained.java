package org.claimtracker.intake;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A logistic regression over {@link Features}, fitted to what a desk kept and dismissed. */
record Trained(String version, float[] weights) implements Ranker {

  /** A sentence as a model sees it, and what the desk did with it. */
  record Example(Features features, boolean kept) {}

  private static final int ROUNDS = 8;
  private static final double STEP = 0.1;
  private static final double SHRINKING = 1e-5;

  /** How far the rarer kind is made up for: 0 not at all, 1 wholly. */
  private static final double MAKING_UP = 0.75;

  /** Makes every training of the same decisions the same. */
  private static final long SEED = 17;

  /** Fits by adaptive gradient descent. */
  static Trained on(List<Example> examples, String version) {
    float[] weights = new float[Features.PLACES];
    double[] seen = new double[Features.PLACES];
    long kept = examples.stream().filter(Example::kept).count();
    // What a desk keeps is rarer than what it dismisses, and weighs more for it.
    double weightOfKept = Math.pow((examples.size() - kept) / Math.max(1.0, kept), MAKING_UP);
    List<Example> shuffled = new ArrayList<>(examples);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(shuffled, random);
      for (Example example : shuffled) {
        double probability = example.features.probability(weights);
        learn(
            weights,
            seen,
            example.features,
            example.kept ? (probability - 1) * weightOfKept : probability);
      }
    }
    return new Trained(version, weights);
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

  @Override
  public double score(String sentence, Traits traits) {
    return Features.of(sentence, traits).probability(weights);
  }

  /** The weights as text, which every database keeps alike. */
  String write() {
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  static Trained read(String version, String written) {
    float[] weights = new float[Features.PLACES];
    ByteBuffer.wrap(Base64.getDecoder().decode(written)).asFloatBuffer().get(weights);
    return new Trained(version, weights);
  }
}
