package org.claimtracker.intake.training;

import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Meaning;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Traits;

/**
 * Ranks the sentences of one text with a trained model.
 *
 * @param meaning null if the sentence model is off, another one or does not know the language
 */
record DeskRanker(TrainedModel model, Meaning meaning) implements Ranker {

  static final String BY_WORDS = " by words";

  /** Marked if a model that uses embeddings had to do without. */
  @Override
  public String version() {
    return model.knowsMeanings() && meaning == null ? model.version() + BY_WORDS : model.version();
  }

  @Override
  public double score(String sentence, Traits traits) {
    float[] vector = model.knowsMeanings() && meaning != null ? meaning.of(sentence) : null;
    return model.probability(
        Features.of(sentence, traits), vector == null ? null : Features.ofMeaning(vector, traits));
  }
}
