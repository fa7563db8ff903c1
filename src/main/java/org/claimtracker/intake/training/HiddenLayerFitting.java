package org.claimtracker.intake.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtracker.intake.ranking.Weights;

/**
 * One fitting of a {@link HiddenLayer}, by stochastic gradient descent with adaptive moments. The
 * weights of a place for all units stand side by side while it learns, which processors like.
 */
final class HiddenLayerFitting {

  /** Examples that are learnt from at once. */
  private static final int BATCH = 64;

  /** How often each example is looked at. */
  private static final int ROUNDS = 20;

  private static final double STEP = 0.002;
  private static final float SHRINKING = 0.006f;

  /**
   * What is left out of each example, by chance, so that nothing is learnt from one place alone.
   */
  private static final double LEFT_OUT = 0.2;

  /** How much of the mean slope is kept from batch to batch, and of the mean of its square. */
  private static final float KEPT_SLOPE = 0.9f;

  private static final float KEPT_SQUARE = 0.999f;
  private static final float TINY = 1e-8f;

  /** Makes every training of the same decisions the same. */
  private static final long SEED = 17;

  private static final int UNITS = HiddenLayer.UNITS;

  private final List<Weights.Example> examples;
  private final float[] spread;
  private final double weightOfKept;
  private final Random random = new Random(SEED);

  /** What each place counts by itself, and for each unit; and what each unit counts. */
  private final Learnt direct;

  private final Learnt hidden;
  private final Learnt counts;

  HiddenLayerFitting(List<Weights.Example> examples, float[] spread) {
    this.examples = examples;
    this.spread = spread;
    this.weightOfKept = Weights.weightOfKept(examples);
    this.direct = new Learnt(spread.length);
    this.hidden = new Learnt(spread.length * UNITS).scattered(2.0 / spread.length, random);
    this.counts = new Learnt(UNITS).scattered(1.0 / UNITS, random);
  }

  HiddenLayer fit() {
    int[] order = IntStream.range(0, examples.size()).toArray();
    int inARound = (order.length + BATCH - 1) / BATCH;
    int batches = 0;
    for (int round = 0; round < ROUNDS; round++) {
      shuffle(order);
      for (int from = 0; from < order.length; from += BATCH) {
        int[] batch = Arrays.copyOfRange(order, from, Math.min(order.length, from + BATCH));
        for (int n : batch) {
          learn(examples.get(n), batch.length);
        }
        double step = STEP * (1 - batches / (double) (ROUNDS * inARound));
        batches++;
        direct.step(step, batches);
        hidden.step(step, batches);
        counts.step(step, batches);
      }
    }
    return new HiddenLayer(new Weights(forValuesAsTheyAre()));
  }

  private void shuffle(int[] order) {
    for (int last = order.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int moved = order[last];
      order[last] = order[other];
      order[other] = moved;
    }
  }

  private void learn(Weights.Example example, int inTheBatch) {
    float[] values = withoutSome(example.features().values());
    float[] reached = new float[UNITS];
    double sum = 0;
    for (int place = 0; place < values.length; place++) {
      if (values[place] != 0) {
        sum += direct.weights[place] * values[place];
        add(reached, 0, hidden.weights, place * UNITS, values[place]);
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      reached[unit] = Math.max(0, reached[unit]);
      sum += reached[unit] * counts.weights[unit];
    }
    double probability = Weights.probability(sum);
    float wrong =
        (float) ((example.kept() ? (probability - 1) * weightOfKept : probability) / inTheBatch);
    float[] wrongOf = new float[UNITS];
    for (int unit = 0; unit < UNITS; unit++) {
      wrongOf[unit] = reached[unit] > 0 ? wrong * counts.weights[unit] : 0;
      counts.slopes[unit] += wrong * reached[unit];
    }
    for (int place = 0; place < values.length; place++) {
      if (values[place] != 0) {
        direct.slopes[place] += wrong * values[place];
        add(hidden.slopes, place * UNITS, wrongOf, 0, values[place]);
      }
    }
  }

  private static void add(float[] to, int at, float[] what, int from, float by) {
    for (int unit = 0; unit < UNITS; unit++) {
      to[at + unit] += what[from + unit] * by;
    }
  }

  private float[] withoutSome(float[] values) {
    float[] left = new float[values.length];
    for (int n = 0; n < values.length; n++) {
      left[n] =
          random.nextFloat() < LEFT_OUT ? 0 : (float) (values[n] * spread[n] / (1 - LEFT_OUT));
    }
    return left;
  }

  /** Place by place and unit by unit, for values that nobody spread. */
  private float[] forValuesAsTheyAre() {
    int places = spread.length;
    float[] all = new float[places + UNITS * (places + 1)];
    for (int place = 0; place < places; place++) {
      all[place] = direct.weights[place] * spread[place];
      for (int unit = 0; unit < UNITS; unit++) {
        all[places + unit * (places + 1) + place] =
            hidden.weights[place * UNITS + unit] * spread[place];
      }
    }
    for (int unit = 0; unit < UNITS; unit++) {
      all[places + unit * (places + 1) + places] = counts.weights[unit];
    }
    return all;
  }

  /** Weights that are being learnt, and how they went so far. */
  private static final class Learnt {
    private final float[] weights;
    private final float[] slopes;
    private final float[] meanSlopes;
    private final float[] meanSquares;

    Learnt(int many) {
      weights = new float[many];
      slopes = new float[many];
      meanSlopes = new float[many];
      meanSquares = new float[many];
    }

    Learnt scattered(double variance, Random random) {
      for (int n = 0; n < weights.length; n++) {
        weights[n] = (float) (random.nextGaussian() * Math.sqrt(variance));
      }
      return this;
    }

    /** Against the slopes of a batch, which are forgotten then. */
    void step(double step, int batches) {
      float unseenSlope = (float) (1 - Math.pow(KEPT_SLOPE, batches));
      float unseenSquare = (float) (1 - Math.pow(KEPT_SQUARE, batches));
      float by = (float) (step / unseenSlope);
      for (int n = 0; n < weights.length; n++) {
        float slope = slopes[n] + SHRINKING * weights[n];
        meanSlopes[n] = KEPT_SLOPE * meanSlopes[n] + (1 - KEPT_SLOPE) * slope;
        meanSquares[n] = KEPT_SQUARE * meanSquares[n] + (1 - KEPT_SQUARE) * slope * slope;
        weights[n] -=
            by * meanSlopes[n] / ((float) Math.sqrt(meanSquares[n] / unseenSquare) + TINY);
        slopes[n] = 0;
      }
    }
  }
}
