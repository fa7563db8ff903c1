package org.claimtracker.intake;

import java.util.ArrayList;
import java.util.List;

/** How a model does at what it has not seen: each fold is asked of a model of the other folds. */
final class HeldBack {

  static final int FOLDS = 5;

  private HeldBack() {}

  /**
   * Every example as a model judged it that was trained without its fold.
   *
   * @param folds the fold of each example, from 0
   */
  static List<Measures.Judged> judged(List<Trained.Example> examples, int[] folds) {
    Measures.Judged[] judged = new Measures.Judged[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Trained.Example> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      Trained model = Trained.on(others, "held back");
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          Trained.Example example = examples.get(i);
          judged[i] =
              new Measures.Judged(example.features().probability(model.weights()), example.kept());
        }
      }
    }
    return List.of(judged);
  }
}
