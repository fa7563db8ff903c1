package org.claimtracker.intake.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Traits;
import org.junit.jupiter.api.Test;

/** What a desk decides is learnt from what sentences mean. */
class HiddenLayerTest {

  private static final Traits NONE = Traits.of("", null, Locale.ENGLISH);

  @Test
  void a_thousand_decisions_teach_what_no_sum_of_weights_can_tell() {
    TrainedModel model = TrainedModel.on(examples(1_000), "new", "any");

    assertThat(rightOf(model)).isGreaterThan(0.95);
  }

  @Test
  void few_decisions_are_learnt_by_a_sum_of_weights() {
    TrainedModel model = TrainedModel.on(examples(999), "new", "any");

    assertThat(rightOf(model)).isLessThan(0.7);
    assertThat(model.meaning().weights().places())
        .hasSameSizeAs(examples(1).get(0).meaning().places());
  }

  @Test
  void a_part_of_many_decisions_is_learnt_as_all_of_them_would_be() {
    TrainedModel model = TrainedModel.on(examples(800), 1_000, "held back", "any");

    assertThat(rightOf(model)).isGreaterThan(0.9);
  }

  @Test
  void the_same_decisions_make_the_same_model() {
    assertThat(TrainedModel.on(examples(1_000), "new", "any").meaning().weights().write())
        .isEqualTo(TrainedModel.on(examples(1_000), "new", "any").meaning().weights().write());
  }

  @Test
  void a_meaning_of_another_size_is_not_asked() {
    TrainedModel model = TrainedModel.on(examples(1_000), "new", "any");
    Features said = examples(1).get(0).words();

    assertThat(model.probability(said, Features.ofMeaning(new float[768], NONE)))
        .isEqualTo(model.probability(said, null));
  }

  /** How often the model is right about sentences that it has not seen, by their meaning alone. */
  private static double rightOf(TrainedModel model) {
    List<TrainedModel.Example> asked = examples(2_000).subList(1_000, 2_000);
    return asked.stream()
            .filter(one -> model.meaning().sum(one.meaning()) > 0 == one.kept())
            .count()
        / (double) asked.size();
  }

  /** Kept where the first two parts of the meaning point the same way, up or down. */
  private static List<TrainedModel.Example> examples(int many) {
    Random random = new Random(1);
    return IntStream.range(0, many)
        .mapToObj(n -> List.of(random.nextGaussian(), random.nextGaussian()))
        .map(
            parts ->
                TrainedModel.Example.of(
                    "", NONE, meaning(parts), parts.get(0) > 0 == parts.get(1) > 0))
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
