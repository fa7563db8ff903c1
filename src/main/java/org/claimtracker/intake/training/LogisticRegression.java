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

/** Fits weights to a desk's decisions with LIBLINEAR; deterministic. */
final class LogisticRegression {

  /** How far the class imbalance is compensated: 0 not at all, 1 entirely. */
  private static final double BALANCE = 0.75;

  private static final double TOLERANCE = 0.01;

  private static final int KEPT = 1;
  private static final int DISMISSED = -1;

  static {
    Linear.disableDebugOutput();
  }

  private LogisticRegression() {}

  /** The features of a sentence and its label. */
  record Example(Features features, boolean kept) {}

  /**
   * @param places the dimension of the features
   * @param cost the inverse strength of the regularisation
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

  /** LIBLINEAR counts places from 1 and wants them sorted. */
  private static Feature[] nodes(Features features) {
    return IntStream.range(0, features.places().length)
        .filter(n -> features.values()[n] != 0)
        .mapToObj(n -> new FeatureNode(features.places()[n] + 1, features.values()[n]))
        .sorted(Comparator.comparingInt(FeatureNode::getIndex))
        .toArray(Feature[]::new);
  }

  /** A desk keeps fewer sentences than it dismisses, so each one weighs more. */
  private static double weightOfKept(List<Example> examples) {
    long kept = examples.stream().filter(Example::kept).count();
    return Math.pow((examples.size() - kept) / Math.max(1.0, kept), BALANCE);
  }
}
