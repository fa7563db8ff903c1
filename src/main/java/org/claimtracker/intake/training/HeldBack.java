package org.claimtracker.intake.training;

import java.util.ArrayList;
import java.util.List;
import org.claimtracker.intake.ranking.Features;

/**
 * How a model does at what it has not seen: each fold is asked of a model of the other folds.
 *
 * @param judged every example by all that the model knows
 * @param byWords the same examples by words alone
 */
record HeldBack(List<Measures.Judged> judged, List<Measures.Judged> byWords) {

  static final int FOLDS = 5;

  /**
   * Trains once for each fold.
   *
   * @param folds the fold of each example, from 0
   */
  static HeldBack of(List<Trained.Example> examples, int[] folds) {
    Measures.Judged[] judged = new Measures.Judged[examples.size()];
    Measures.Judged[] byWords = new Measures.Judged[examples.size()];
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Trained.Example> others = new ArrayList<>();
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] != fold) {
          others.add(examples.get(i));
        }
      }
      Trained model = Trained.on(others, examples.size(), "held back", "any");
      for (int i = 0; i < folds.length; i++) {
        if (folds[i] == fold) {
          Trained.Example example = examples.get(i);
          judged[i] = asked(model, example, example.meaning());
          byWords[i] = asked(model, example, null);
        }
      }
    }
    return new HeldBack(List.of(judged), List.of(byWords));
  }

  private static Measures.Judged asked(Trained model, Trained.Example example, Features meaning) {
    return new Measures.Judged(model.probability(example.words(), meaning), example.kept());
  }
}
