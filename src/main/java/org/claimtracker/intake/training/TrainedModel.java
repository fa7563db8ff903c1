package org.claimtracker.intake.training;

import java.util.List;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.intake.ranking.Weights;

/**
 * What a desk kept and dismissed, learnt twice: by the words of sentences, and by the meanings that
 * a sentence model gives them. Where a sentence has a meaning both are asked and count alike. Where
 * it has none, words alone rank it, with the same weights as if there were no sentence model.
 *
 * @param meaning null when it was learnt by words alone
 * @param sentenceModel whose meanings were learnt; no other model's are asked. Null for none
 */
record TrainedModel(String version, Weights words, HiddenLayer meaning, String sentenceModel) {

  private static final int ROUNDS = 8;

  /** A meaning has few places, which are all there in every sentence: it is learnt slower. */
  private static final int ROUNDS_OF_MEANING = 24;

  /** From so many decisions on, hidden units learn more than a regression; before, they guess. */
  private static final int ENOUGH_FOR_HIDDEN_UNITS = 1_000;

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
    return on(examples, examples.size(), version, sentenceModel);
  }

  /**
   * Learns from some of a desk's decisions as it would from all.
   *
   * @param decisions how many there are in all
   */
  static TrainedModel on(
      List<Example> examples, int decisions, String version, String sentenceModel) {
    Weights words =
        Weights.fitted(
            examples.stream()
                .map(example -> new Weights.Example(example.words, example.kept))
                .toList(),
            Features.PLACES,
            ROUNDS);
    HiddenLayer meaning =
        meaning(
            examples.stream().filter(example -> example.meaning != null).toList(),
            decisions >= ENOUGH_FOR_HIDDEN_UNITS);
    return new TrainedModel(version, words, meaning, meaning == null ? null : sentenceModel);
  }

  private static HiddenLayer meaning(List<Example> examples, boolean hiddenUnits) {
    long kept = examples.stream().filter(Example::kept).count();
    if (Math.min(kept, examples.size() - kept) == 0) {
      return null;
    }
    List<Weights.Example> meant =
        examples.stream()
            .map(example -> new Weights.Example(example.meaning, example.kept))
            .toList();
    int places = meant.get(0).features().places().length;
    return hiddenUnits
        ? HiddenLayer.fitted(meant, Features.spreadOfMeaning(places))
        : new HiddenLayer(Weights.fitted(meant, places, ROUNDS_OF_MEANING));
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
    return Weights.probability(fits(seen) ? (sum + meaning.sum(seen)) / 2 : sum);
  }

  /** A directory of the same name may hold another model by now. */
  private boolean fits(Features seen) {
    return meaning != null && seen != null && meaning.fits(seen);
  }
}
