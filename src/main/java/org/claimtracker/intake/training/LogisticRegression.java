package org.claimtracker.intake.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Weights;

/** Fits weights to what a desk kept and dismissed; the same examples give the same weights. */
final class LogisticRegression {

  /** How far the rarer outcome is made up for: 0 not at all, 1 entirely. */
  private static final double BALANCE = 0.75;

  private static final double TOLERANCE = 0.01;

  private static final int KEPT = 1;
  private static final int DISMISSED = -1;

  static {
    Linear.disableDebugOutput();
  }

  private LogisticRegression() {}

  /** A sentence as it is seen, and what the desk did with it. */
  record Example(Features features, boolean kept) {}

  /**
   * @param places how many the features of the examples may have
   * @param cost of an error; the lower it is, the smaller the weights stay
   */
  static Weights fit(List<Example> examples, int places, double cost) {
    Problem problem = new Problem();
    problem.l = examples.size();
    problem.n = places;
    problem.x = examples.stream().map(one -> nodes(one.features)).toArray(Feature[][]::new);
    problem.y = examples.stream().mapToDouble(one -> one.kept ? KEPT : DISMISSED).toArray();
    Parameter parameter = new Parameter(SolverType.L2R_LR, cost, TOLERANCE);
    parameter.setWeights(new double[] {weightOfKept(examples)}, new int[] {KEPT});
    Model model = Linear.train(problem, parameter);
    double[] fitted = model.getFeatureWeights();
    float[] weights = new float[places];
    for (int n = 0; n < places; n++) {
      weights[n] = (float) (model.getLabels()[0] == KEPT ? fitted[n] : -fitted[n]);
    }
    return new Weights(weights);
  }

  /** In the order of their places, which are counted from 1 there. */
  private static Feature[] nodes(Features features) {
    return IntStream.range(0, features.places().length)
        .filter(n -> features.values()[n] != 0)
        .mapToObj(n -> new FeatureNode(features.places()[n] + 1, features.values()[n]))
        .sorted(Comparator.comparingInt(FeatureNode::getIndex))
        .toArray(Feature[]::new);
  }

  /** A desk keeps fewer sentences than it dismisses, so each of them counts for more. */
  private static double weightOfKept(List<Example> examples) {
    long kept = examples.stream().filter(Example::kept).count();
    return Math.pow((examples.size() - kept) / Math.max(1.0, kept), BALANCE);
  }
}
