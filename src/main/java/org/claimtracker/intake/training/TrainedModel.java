package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.intake.ranking.Weights;

/**
 * Two regressions: one over the words of sentences, and one over their embeddings by a sentence
 * model. Both are combined where a sentence has an embedding; otherwise words alone rank it.
 *
 * @param meaning the regression over embeddings; null for none
 * @param sentenceModel the model of these embeddings; null for none
 */
record TrainedModel(String version, Weights words, Weights meaning, String sentenceModel) {

  private static final double COST_OF_WORDS = 2;
  private static final double COST_OF_MEANING = 5;

  /** The weight of the embeddings; the rest is that of the words. */
  private static final double SHARE_OF_MEANING = 0.6;

  /**
   * The features of a sentence and its label.
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
   * The probability that a sentence is worth checking.
   *
   * @param seen the features of its embedding; null for none
   */
  double probability(Features said, Features seen) {
    double sum = words.sum(said);
    return Weights.probability(
        fits(seen) ? sum + SHARE_OF_MEANING * (meaning.sum(seen) - sum) : sum);
  }

  /** The configured directory may hold another model by now. */
  private boolean fits(Features seen) {
    return meaning != null && seen != null && meaning.places().length == seen.places().length;
  }
}
