package org.claimtracker.intake.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimtracker.account.Actor;
import org.claimtracker.intake.Decision;
import org.claimtracker.intake.SpottedSentence;
import org.claimtracker.intake.ranking.Traits;
import org.claimtracker.intake.ranking.Weights;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A model trained on the desk's decisions. */
@QuarkusTest
class TrainingTest extends Desk {

  private static final String TOKEN = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String MODEL = "/api/v1/spotting-model";

  /** Only this desk checks statements about football, which the shipped weights rank low. */
  private static final String KEPT = "The football club plays badly and everybody says so";

  private static final String DISMISSED = "The Senate voted 50 times in 2024, more than ever";

  @BeforeEach
  @AfterEach
  void nothing_was_decided_and_the_shipped_weights_rank() {
    choose("shipped-2");
    QuarkusTransaction.requiringNew()
        .run(() -> SpottedSentence.delete("claim is null and decision is not null"));
  }

  @Test
  void too_few_decisions_train_nothing_and_the_refusal_says_how_many_it_takes() {
    decided(60, 10);

    assertThat(refused(editor.http.post(MODEL, null), 409).json().path("detail").asText())
        .contains("at least 100 decisions, 20 of each kind");
  }

  @Test
  void a_trained_model_tells_how_good_it_is_and_ranks_only_once_somebody_switches_it_on() {
    decided(60, 60);

    JsonNode trained = administrator.http.post(MODEL, null).expect(201).json();

    String version = trained.path("version").asText();
    assertThat(version).startsWith("desk-");
    assertThat(trained.path("kept").asInt()).isGreaterThanOrEqualTo(60);
    assertThat(trained.at("/figures/averagePrecision").asDouble()).isGreaterThan(0.9);
    assertThat(trained.at("/figures/f1").asDouble()).isGreaterThan(0.9);
    assertThat(trained.at("/shippedFigures/averagePrecision").asDouble()).isLessThan(0.6);
    assertThat(trained.path("betterThanShipped").asBoolean()).isTrue();
    assertThat(trained.path("foldsBy").asText()).isEqualTo("INTAKE");
    assertThat(rankedFirst()).containsExactly("shipped-2", DISMISSED + ".");

    choose(version);

    assertThat(rankedFirst()).containsExactly(version, KEPT + ".");
    JsonNode models = checker.http.get(MODEL).expect(200).json();
    assertThat(models.path("inUse").asText()).isEqualTo(version);
    assertThat(models.at("/trained/0/inUse").asBoolean()).isTrue();

    choose("shipped-2");

    assertThat(rankedFirst()).containsExactly("shipped-2", DISMISSED + ".");
    JsonNode last = editor.http.get("/api/v1/record?limit=1&kind=spotting-model").json();
    assertThat(last.at("/items/0/before/inUse").asText()).isEqualTo(version);
  }

  @Test
  void a_model_is_trained_and_switched_on_with_forms() {
    decided(60, 60);

    Http browser = reader.withCookie(administrator.http.cookie() + "; claimtracker_form=" + TOKEN);
    Answer trained = sends(browser, "/train", "");
    assertThat(trained.expect(303).header("Location")).endsWith("/desk/intake/model");
    String version = editor.http.get(MODEL).expect(200).json().at("/trained/0/version").asText();
    assertThat(browser.get("/desk/intake/model", "Accept", "text/html").expect(200).text())
        .contains("<td>" + version, "In use: shipped-2", "whole texts");

    sends(browser, "/use", "&version=" + version).expect(303);

    assertThat(rankedFirst()).containsExactly(version, KEPT + ".");
    assertThat(browser.get("/desk/intake/model", "Accept", "text/html").expect(200).text())
        .contains("In use: " + version);
  }

  private static Answer sends(Http browser, String where, String form) {
    return browser.post(
        "/desk/intake/model" + where,
        "token=" + TOKEN + form,
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Accept",
        "text/html");
  }

  @Test
  void what_is_not_there_cannot_be_switched_on() {
    assertThat(refused(editor.http.put(MODEL, "{\"inUse\": \"desk-999999999\"}"), 422).violations())
        .containsExactly("inUse");
    assertThat(refused(editor.http.put(MODEL, "{\"inUse\": \"x\"}"), 422).violations())
        .containsExactly("inUse");
  }

  @Test
  void the_same_decisions_train_the_same_model_which_is_kept_as_it_is() {
    List<TrainedModel.Example> examples = new ArrayList<>();
    for (int n = 0; n < 50; n++) {
      examples.add(example(KEPT + n, null, true));
      examples.add(example(DISMISSED + n, null, false));
    }
    TrainedModel model = TrainedModel.on(examples, "desk-1", null);

    assertThat(TrainedModel.on(examples, "desk-1", null).words().places())
        .containsExactly(model.words().places());
    assertThat(Weights.read(model.words().write()).places())
        .containsExactly(model.words().places());
  }

  @Test
  void the_measures_are_those_of_the_books() {
    Metrics measures =
        Metrics.of(
            List.of(
                new Metrics.Judged(0.9, true),
                new Metrics.Judged(0.8, false),
                new Metrics.Judged(0.7, true),
                new Metrics.Judged(0.2, true)));

    assertThat(measures.averagePrecision()).isEqualTo(0.8056);
    assertThat(measures.f1()).isEqualTo(0.6667);
    assertThat(Metrics.of(List.of())).isEqualTo(new Metrics(0, 0));
  }

  @Test
  void a_model_of_meanings_ranks_by_words_where_its_sentence_model_is_off() {
    TrainedModel.Example kept = example(KEPT, meaning(0), true);
    TrainedModel.Example dismissed = example(DISMISSED, meaning(1), false);
    List<TrainedModel.Example> many = new ArrayList<>(Collections.nCopies(500, kept));
    many.addAll(Collections.nCopies(500, dismissed));
    TrainedModel learnt = TrainedModel.on(many, "new", "all-minilm-l6-v2-q");
    Metrics figures = new Metrics(0.9, 0.8);
    Metrics byWords = new Metrics(0.7, 0.6);
    String version =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  SpottingModel model =
                      new SpottingModel(
                          SpottingModel.highestNumber() + 1,
                          "administrator",
                          new Training.Outcome(
                              learnt, 1, 1, figures, byWords, byWords, Training.FoldsBy.SENTENCE));
                  model.persist();
                  return model.version();
                });

    choose(version);

    assertThat(rankedFirst()).containsExactly(version + " by words", KEPT + ".");
    JsonNode model = checker.http.get(MODEL).expect(200).json().at("/trained/0");
    assertThat(model.path("sentenceModel").asText()).isEqualTo("all-minilm-l6-v2-q");
    assertThat(model.at("/figures/averagePrecision").asDouble()).isEqualTo(0.9);
    assertThat(model.at("/figuresByWords/averagePrecision").asDouble()).isEqualTo(0.7);
    TrainedModel read =
        QuarkusTransaction.requiringNew().call(() -> SpottingModel.inUse().orElseThrow().trained());
    assertThat(read.probability(kept.words(), kept.meaning()))
        .isEqualTo(learnt.probability(kept.words(), kept.meaning()))
        .isNotEqualTo(learnt.probability(kept.words(), null));
    Http browser = reader.withCookie(administrator.http.cookie() + "; claimtracker_form=" + TOKEN);
    assertThat(browser.get("/desk/intake/model", "Accept", "text/html").expect(200).text())
        .contains("<td>" + version + " · all-minilm-l6-v2-q", "Words only");
  }

  /** As long as the embeddings of the shipped model. */
  private static float[] meaning(int towards) {
    float[] meaning = new float[384];
    meaning[towards] = 1;
    return meaning;
  }

  private static TrainedModel.Example example(String sentence, float[] meaning, boolean kept) {
    return TrainedModel.Example.of(
        sentence, Traits.of(sentence, null, Locale.ENGLISH), meaning, kept);
  }

  private void choose(String version) {
    editor.http.put(MODEL, "{\"inUse\": \"" + version + "\"}").expect(200);
  }

  /** The model that ranked a new text, and the first sentence. */
  private List<String> rankedFirst() {
    JsonNode first =
        checker
            .http
            .get(
                "/api/v1/intake/"
                    + checker.takesIn(DISMISSED + ". " + KEPT + ".")
                    + "/sentences?limit=1")
            .expect(200)
            .json()
            .at("/items/0");
    return List.of(first.path("model").asText(), first.path("text").asText());
  }

  /** Takes in six texts and decides about their sentences. */
  private void decided(int kept, int dismissed) {
    Actor by = new Actor(null, "checker", "test", Set.of());
    for (int text = 0; text < 6; text++) {
      StringBuilder words = new StringBuilder();
      for (int n = 0; n < kept / 6; n++) {
        words.append(KEPT).append(" in week ").append(text * 100 + n).append(". ");
      }
      for (int n = 0; n < dismissed / 6; n++) {
        words.append(DISMISSED).append(" or ").append(text * 100 + n).append(". ");
      }
      long intake = checker.takesIn(words.toString());
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  SpottedSentence.<SpottedSentence>list("intake.id", intake)
                      .forEach(
                          sentence ->
                              sentence.decide(
                                  sentence.text.startsWith(KEPT)
                                      ? Decision.KEPT
                                      : Decision.DISMISSED,
                                  by,
                                  Instant.now())));
    }
  }
}
