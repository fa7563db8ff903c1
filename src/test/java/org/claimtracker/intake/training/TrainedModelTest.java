package org.claimtracker.intake.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.intake.ranking.Weights;
import org.junit.jupiter.api.Test;

/** A model trained on words and embeddings. */
class TrainedModelTest {

  private static final Traits NONE = Traits.of("", null, Locale.ENGLISH);
  private static final Metrics ANY = new Metrics(0, 0);

  @Test
  void the_direction_of_a_meaning_is_learnt() {
    TrainedModel model = TrainedModel.on(examples(1_000), "new", "any");

    assertThat(rightOf(model)).isGreaterThan(0.95);
    assertThat(model.meaning().places()).hasSameSizeAs(examples(1).get(0).meaning().places());
  }

  @Test
  void the_same_decisions_make_the_same_model() {
    assertThat(TrainedModel.on(examples(1_000), "new", "any").meaning().write())
        .isEqualTo(TrainedModel.on(examples(1_000), "new", "any").meaning().write());
  }

  @Test
  void a_meaning_of_another_size_is_not_asked() {
    TrainedModel model = TrainedModel.on(examples(1_000), "new", "any");
    Features said = examples(1).get(0).words();

    assertThat(model.probability(said, Features.ofMeaning(new float[768], NONE)))
        .isEqualTo(model.probability(said, null));
  }

  @Test
  void what_version_0_1_stored_of_a_network_is_not_asked_and_words_alone_rank() {
    TrainedModel learnt = TrainedModel.on(examples(1_000), "new", "any");
    SpottingModel stored =
        new SpottingModel(
            1,
            "administrator",
            new Training.Outcome(learnt, 1, 1, ANY, ANY, ANY, Training.FoldsBy.SENTENCE));
    assertThat(stored.trained().knowsMeanings()).isTrue();

    stored.meaningWeights = new Weights(new float[401 + 64 * 402]).write();

    assertThat(stored.trained().knowsMeanings()).isFalse();
    assertThat(stored.trained().words().places()).containsExactly(learnt.words().places());
  }

  /** Accuracy on unseen sentences by their embeddings alone. */
  private static double rightOf(TrainedModel model) {
    List<TrainedModel.Example> asked = examples(2_000).subList(1_000, 2_000);
    return asked.stream()
            .filter(one -> model.meaning().sum(one.meaning()) > 0 == one.kept())
            .count()
        / (double) asked.size();
  }

  /** Kept where the first component of the embedding is larger than the second. */
  private static List<TrainedModel.Example> examples(int many) {
    Random random = new Random(1);
    return IntStream.range(0, many)
        .mapToObj(n -> List.of(random.nextGaussian(), random.nextGaussian()))
        .map(
            parts -> TrainedModel.Example.of("", NONE, meaning(parts), parts.get(0) > parts.get(1)))
        .toList();
  }

  private static float[] meaning(List<Double> parts) {
    float length = (float) Math.hypot(parts.get(0), parts.get(1));
    float[] meaning = new float[8];
    meaning[0] = parts.get(0).floatValue() / length;
    meaning[1] = parts.get(1).floatValue() / length;
    return meaning;
  }
}
