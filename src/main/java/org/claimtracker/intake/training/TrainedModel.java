package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.intake.ranking.Weights;

/**
 * What a desk kept and dismissed, learnt twice: by the words of sentences, and by the meanings that
 * a sentence model gives them. Where a sentence has a meaning, both are asked. Where it has none,
 * words alone rank it, with the same weights as if there were no sentence model.
 *
 * @param meaning null when it was learnt by words alone
 * @param sentenceModel whose meanings were learnt; no other model's are asked. Null for none
 */
record TrainedModel(String version, Weights words, Weights meaning, String sentenceModel) {

  private static final double COST_OF_WORDS = 2;
  private static final double COST_OF_MEANING = 5;

  /** How much the meaning counts beside the words. */
  private static final double SHARE_OF_MEANING = 0.6;

  /**
   * A sentence as a model sees it, and what the desk did with it.
   *
   * @param meaning null for none
   */
  record Example(Features words, Features meaning, boolean kept) {

    static Example of(String sentence, Traits traits, float[] meaning, boolean kept) {
      return new Example(
          Features.of(sentence, traits),
          meaning == null ? null : Features.ofMeaning(meaning, traits),
          kept);
    }
  }

  static TrainedModel on(List<Example> examples, String version, String sentenceModel) {
    Weights words =
        LogisticRegression.fit(
            examples.stream()
                .map(example -> new LogisticRegression.Example(example.words, example.kept))
                .toList(),
            Features.PLACES,
            COST_OF_WORDS);
    Weights meaning =
        meaning(examples.stream().filter(example -> example.meaning != null).toList());
    return new TrainedModel(version, words, meaning, meaning == null ? null : sentenceModel);
  }

  private static Weights meaning(List<Example> examples) {
    long kept = examples.stream().filter(Example::kept).count();
    return Math.min(kept, examples.size() - kept) == 0
        ? null
        : LogisticRegression.fit(
            examples.stream()
                .map(example -> new LogisticRegression.Example(example.meaning, example.kept))
                .toList(),
            examples.get(0).meaning.places().length,
            COST_OF_MEANING);
  }

  boolean knowsMeanings() {
    return meaning != null;
  }

  TrainedModel byWords() {
    return new TrainedModel(version, words, null, null);
  }

  /**
   * From 0 to 1.
   *
   * @param seen the meaning of the sentence; null for none
   */
  double probability(Features said, Features seen) {
    double sum = words.sum(said);
    return Weights.probability(
        fits(seen) ? sum + SHARE_OF_MEANING * (meaning.sum(seen) - sum) : sum);
  }

  /** A directory of the same name may hold another model by now. */
  private boolean fits(Features seen) {
    return meaning != null && seen != null && meaning.places().length == seen.places().length;
  }
}
