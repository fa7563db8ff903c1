package org.claimtracker.intake.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Stopping;
import org.claimtracker.intake.Spotting;
import org.claimtracker.intake.ranking.Features;
import org.claimtracker.intake.ranking.Ranker;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.search.embedding.Embeddings;
import org.claimtracker.search.embedding.LoadedMeanings;
import org.junit.jupiter.api.Test;

/** A desk that only checks statements about animals, with the shipped sentence model. */
class LearningMeaningsTest {

  private static final Embeddings SHIPPED = LoadedMeanings.shipped();
  private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");

  /** No words in common would give them away. */
  private static final List<String> ANIMALS =
      words(
          "otter fox badger wolf heron owl falcon beaver lynx moose rabbit squirrel hedgehog mole"
              + " bat stork crane swan duck goose eagle hawk sparrow robin crow magpie deer boar"
              + " bear horse donkey goat sheep cow pig hen turkey pigeon snake lizard frog toad"
              + " salmon trout carp pike eel crab lobster seal");

  private static final List<String> THINGS =
      words(
          "printer keyboard monitor server router cable battery charger engine gearbox piston"
              + " turbine generator transformer antenna satellite rocket tractor bulldozer"
              + " excavator lorry tram bus bicycle scooter motorcycle ferry tanker elevator"
              + " escalator boiler radiator furnace dishwasher toaster kettle blender freezer"
              + " lathe drill hammer wrench screwdriver chisel ladder scaffold conveyor pump"
              + " valve compressor");

  private final BackgroundWork background = new BackgroundWork();
  private final SentenceMeanings meanings = new SentenceMeanings(SHIPPED, background);

  @Test
  void a_desk_learns_what_its_sentences_mean_and_is_told_what_that_is_worth() {
    Training.Outcome trained = Training.outcome(decided("en"), meanings);

    assertThat(trained.model().sentenceModel()).isEqualTo("all-minilm-l6-v2-q");
    assertThat(trained.trained().averagePrecision()).isGreaterThan(0.9);
    assertThat(trained.byWords().averagePrecision()).isLessThan(0.8);
  }

  @Test
  void without_a_sentence_model_a_desk_learns_words_alone_as_well_as_beside_one() {
    SentenceMeanings none = new SentenceMeanings(LoadedMeanings.none(), background);

    Training.Outcome byWords = Training.outcome(decided("en"), none);

    Training.Outcome trained = Training.outcome(decided("en"), meanings);
    assertThat(byWords.model().knowsMeanings()).isFalse();
    assertThat(byWords.model().sentenceModel()).isNull();
    assertThat(byWords.trained()).isEqualTo(byWords.byWords()).isEqualTo(trained.byWords());
    assertThat(byWords.model().words().places()).containsExactly(trained.model().words().places());
  }

  @Test
  void what_the_sentence_model_does_not_know_is_learnt_by_words() {
    assertThat(Training.outcome(decided("uk"), meanings).model().knowsMeanings()).isFalse();
  }

  @Test
  void meanings_that_make_a_ranking_no_better_are_not_learnt() {
    List<PastDecision> decided = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      decided.add(decision(n, "en", "Rents rose near the village.", true));
      decided.add(decision(n, "en", "Good morning to all of you.", false));
    }

    Training.Outcome trained = Training.outcome(decided, meanings);

    assertThat(trained.byWords().averagePrecision()).isEqualTo(1);
    assertThat(trained.model().knowsMeanings()).isFalse();
  }

  @Test
  void an_english_text_is_ranked_by_what_its_sentences_mean() {
    Ranker ranker = ranker(model(), Locale.UK);

    assertThat(ranker.version()).isEqualTo("new");
    assertThat(List.of(score(ranker, said("hamster")), score(ranker, said("weasel"))))
        .allSatisfy(
            score ->
                assertThat(score)
                    .isGreaterThan(score(ranker, said("microwave")))
                    .isGreaterThan(score(ranker, said("chainsaw"))));
  }

  @Test
  void ukrainian_sentences_are_ranked_as_if_there_were_no_sentence_model() {
    Ranker ukrainian = ranker(model(), UKRAINIAN);
    Ranker english = ranker(model(), Locale.ENGLISH);
    Ranker byWords = ranker(model().byWords(), Locale.ENGLISH);

    assertThat(ukrainian.version()).isEqualTo("new by words");
    for (String sentence :
        List.of("Видру бачили біля села.", "У січні 2025 року НАТО (NATO) збило 20 дронів.")) {
      assertThat(score(ukrainian, sentence)).isEqualTo(score(byWords, sentence));
      assertThat(score(english, sentence))
          .as("also within an English text")
          .isEqualTo(score(byWords, sentence));
    }
    assertThat(score(english, said("hamster"))).isNotEqualTo(score(byWords, said("hamster")));
  }

  @Test
  void the_meanings_of_another_sentence_model_are_not_asked() {
    TrainedModel model = model();
    TrainedModel other = new TrainedModel("desk-1", model.words(), model.meaning(), "another");
    Features larger = Features.ofMeaning(new float[768], traits(said("hamster")));
    Features said = Features.of(said("hamster"), traits(said("hamster")));

    assertThat(ranker(other, Locale.ENGLISH).version()).isEqualTo("desk-1 by words");
    assertThat(model.probability(said, larger))
        .as("another model in a directory of the same name")
        .isEqualTo(model.probability(said, null));
  }

  @Test
  void a_stop_ends_a_long_text_in_the_middle() {
    Ranker ranker = ranker(model(), Locale.ENGLISH);
    List<Spotting.Spotted> read = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Spotting.read(
                    "The otter came back in 2024. ".repeat(1_000),
                    Locale.ENGLISH,
                    ranker,
                    spotted -> {
                      read.add(spotted);
                      if (read.size() == 20) {
                        Stopping.tell(background);
                      }
                    }))
        .isInstanceOfSatisfying(
            HttpProblem.class, stopped -> assertThat(stopped.getStatusCode()).isEqualTo(503));
    assertThat(read).hasSize(20);
  }

  private TrainedModel model() {
    return Training.outcome(decided("en"), meanings).model();
  }

  private Ranker ranker(TrainedModel model, Locale language) {
    return new Rankers(meanings).of(model, language);
  }

  private static List<String> words(String listed) {
    return List.of(listed.split(" "));
  }

  private static String said(String of) {
    return "Somebody saw a " + of + " near the village.";
  }

  private static Traits traits(String sentence) {
    return Traits.of(sentence, null, Locale.ENGLISH);
  }

  private static double score(Ranker ranker, String sentence) {
    return ranker.score(sentence, traits(sentence));
  }

  /** One sentence about each, in five texts. */
  private static List<PastDecision> decided(String language) {
    List<PastDecision> decided = new ArrayList<>();
    for (int n = 0; n < ANIMALS.size(); n++) {
      decided.add(decision(n, language, said(ANIMALS.get(n)), true));
      decided.add(decision(n, language, said(THINGS.get(n)), false));
    }
    return decided;
  }

  private static PastDecision decision(int number, String language, String text, boolean kept) {
    return new PastDecision(number % CrossValidation.FOLDS, language, text, null, null, null, kept);
  }
}
