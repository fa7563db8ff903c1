package org.claimtracker.intake.training;

import java.util.ArrayList;
import java.util.List;
import org.claimtracker.intake.ranking.Features;

/**
 * Cross-validation: each fold is scored by a model trained on the other folds.
 *
 * @param judged the examples scored with all features
 * @param byWords the examples scored by words alone
 */
record CrossValidation(List<Metrics.Judged> judged, List<Metrics.Judged> byWords) {

  static final int FOLDS = 5;

  /**
   * Trains once for each fold.
   *
   * @param folds the fold of each example, from 0
   */
  static CrossValidation of(List<TrainedModel.Example> examples, int[] folds) {
    Metrics.Judged[] judged = new Metrics.Judged[examples.size()];
    Metrics.Judged[] byWords = new Metrics.Judged[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<TrainedModel.Example> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      TrainedModel model = TrainedModel.on(others, "held back", "any");
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          TrainedModel.Example example = examples.get(i);
          judged[i] = asked(model, example, example.meaning());
          byWords[i] = asked(model, example, null);
        }
      }
    }
    return new CrossValidation(List.of(judged), List.of(byWords));
  }

  private static Metrics.Judged asked(
      TrainedModel model, TrainedModel.Example example, Features meaning) {
    return new Metrics.Judged(model.probability(example.words(), meaning), example.kept());
  }
}
