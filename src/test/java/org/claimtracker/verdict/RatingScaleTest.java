package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** A desk's own scales: made, revised, chosen, worded. */
@QuarkusTest
class RatingScaleTest extends DeskWithScales {

  @Test
  void a_desk_makes_a_scale_of_its_own() {
    Answer made = makes("three-steps-made", THREE).expect(201);

    assertThat(made.header("Location")).endsWith(SCALES + "/three-steps-made");
    assertThat(made.etag()).isEqualTo(scale("three-steps-made").etag());
    JsonNode scale = made.json();
    assertThat(scale.path("version").asInt()).isEqualTo(1);
    assertThat(scale.path("active").asBoolean()).isTrue();
    assertThat(scale.path("inUse").asBoolean()).isFalse();
    assertThat(scale.at("/ratings/0/words/uk/label").asText()).isEqualTo("Так і є");
    assertThat(reader.get(SCALES).values("items", "key")).contains("three-steps-made");
    assertThat(editor.http.get("/api/v1/record?subject=three-steps-made").values("items", "action"))
        .containsExactly("create");
  }

  @Test
  void every_broken_rule_of_a_new_scale_is_named_at_once() {
    makes("taken", THREE).expect(201);

    List<String> wrong =
        makes(
                "taken",
                """
                {"name": " ", "ratings": [
                  {"key": "no key", "label": "Yes", "definition": ""},
                  {"key": "yes", "label": "yes ", "definition": "Yes.", "axisValue": 0},
                  {"key": "yes", "label": "No", "definition": "No.",
                   "words": {"not a language": {"label": "Ні"}, "uk": {"label": ""}}}]}""")
            .expect(422)
            .violations();

    assertThat(wrong)
        .contains(
            "key",
            "name",
            "ratings[0].key",
            "ratings[0].definition",
            "ratings[1].axisValue",
            "ratings[1].label",
            "ratings[2].key",
            "ratings[2].words[uk].label");
    assertThat(wrong).anyMatch(field -> field.startsWith("ratings[2].words[not a language]"));
    assertThat(makes("nothing-in-it", "{}").expect(422).violations())
        .containsExactlyInAnyOrder("name", "ratings");
  }

  @Test
  void the_words_of_a_language_are_changed_and_the_others_stay() {
    String key = made();
    Answer before = scale(key);

    words(key, before.etag(), "{\"names\": {\"uk\": \"Три кроки\"}}").expect(200);
    words(
            key,
            "*",
            """
            {"ratings": {"half": {"uk": {"label": "Наполовину"}},
                         "right": {"de": {"label": "Richtig"}}}}""")
        .expect(200);
    JsonNode after = words(key, "*", "{\"ratings\": {\"wrong\": {\"uk\": null}}}").json();

    assertThat(after.at("/names/uk").asText()).isEqualTo("Три кроки");
    assertThat(after.at("/ratings/0/words/uk/label").asText()).isEqualTo("Так і є");
    assertThat(after.at("/ratings/0/words/uk/definition").asText()).isEqualTo("Так воно і є.");
    assertThat(after.at("/ratings/0/words/de/label").asText()).isEqualTo("Richtig");
    assertThat(after.at("/ratings/1/words/uk/label").asText()).isEqualTo("Наполовину");
    assertThat(after.at("/ratings/2").has("words")).isFalse();
    assertThat(after.path("version").asInt()).as("no other version").isEqualTo(1);
    words(key, before.etag(), "{}").expect(412);
    assertThat(
            words(
                    key,
                    "*",
                    """
                    {"ratings": {"right": {"uk": {"label": "Так"}}, "half": {"uk": {"label": "так"}},
                                 "unheard-of": {"uk": {"label": "Що?"}}}}""")
                .expect(422)
                .violations())
        .containsExactlyInAnyOrder("ratings[half][uk].label", "ratings");
    assertThat(editor.http.get("/api/v1/record?subject=" + key).values("items", "action"))
        .containsExactly("word", "word", "word", "create");
  }

  @Test
  void a_revision_of_a_scale_keeps_the_words_of_what_it_leaves_as_it_is() {
    String key = made();
    words(key, "*", "{\"names\": {\"uk\": \"Три кроки\"}}").expect(200);

    JsonNode next =
        revises(
                key,
                """
                {"name": "Three steps", "ratings": [
                  {"key": "right", "label": "Right", "definition": "It is so.", "axisValue": 2},
                  {"key": "wrong", "label": "Wrong", "definition": "It is otherwise.",
                   "axisValue": 1}]}""")
            .expect(200)
            .json();

    assertThat(next.path("version").asInt()).isEqualTo(2);
    assertThat(next.at("/names/uk").asText()).isEqualTo("Три кроки");
    assertThat(next.at("/ratings/0/words/uk/label").asText()).isEqualTo("Так і є");
    assertThat(next.at("/ratings/1").has("words")).as("it means something else now").isFalse();
  }

  @Test
  void of_scales_chosen_at_once_one_is_in_use() throws Exception {
    List<String> keys = List.of(made(), made(), made(), made());
    ExecutorService desk = Executors.newFixedThreadPool(keys.size());
    List<Future<Answer>> answers = new ArrayList<>();
    for (String key : keys) {
      answers.add(
          desk.submit(
              () -> administrator.http.post(SCALES + "/" + key + "/use", null, "If-Match", "*")));
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Answer> answer : answers) {
      statuses.add(answer.get().status());
    }
    desk.shutdown();

    assertThat(statuses).contains(200).isSubsetOf(200, 409, 412);
    assertThat(inUse()).hasSize(1).isSubsetOf(keys);
  }
}
