package org.claimtracker.intake;

import java.util.List;

/**
 * What a desk kept and dismissed, learnt twice: by the words of sentences, and by the meanings that
 * a sentence model gives them. Where a sentence has a meaning both are asked and count alike. Where
 * it has none, words alone rank it, with the same weights as if there were no sentence model.
 *
 * @param meaning null when it was learnt by words alone
 * @param sentenceModel whose meanings were learnt; no other model's are asked. Null for none
 */
record Trained(String version, Weights words, Weights meaning, String sentenceModel) {

  private static final int ROUNDS = 8;

  /** A meaning has few places, which are all there in every sentence: it is learnt slower. */
  private static final int ROUNDS_OF_MEANING = 24;

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

  static Trained on(List<Example> examples, String version, String sentenceModel) {
    Weights words =
        Weights.fitted(
            examples.stream()
                .map(example -> new Weights.Example(example.words, example.kept))
                .toList(),
            Features.PLACES,
            ROUNDS);
    Weights meaning =
        meaning(examples.stream().filter(example -> example.meaning != null).toList());
    return new Trained(version, words, meaning, meaning == null ? null : sentenceModel);
  }

  private static Weights meaning(List<Example> examples) {
    long kept = examples.stream().filter(Example::kept).count();
    if (Math.min(kept, examples.size() - kept) == 0) {
      return null;
    }
    return Weights.fitted(
        examples.stream()
            .map(example -> new Weights.Example(example.meaning, example.kept))
            .toList(),
        examples.get(0).meaning.places().length,
        ROUNDS_OF_MEANING);
  }

  boolean knowsMeanings() {
    return meaning != null;
  }

  Trained byWords() {
    return new Trained(version, words, null, null);
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
    return meaning != null && seen != null && seen.places().length == meaning.places().length;
  }
}
