package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A desk's own scales: made, revised, chosen, worded. */
@QuarkusTest
class RatingScaleTest extends Desk {

  private static final String SCALES = "/api/v1/rating-scales";
  private static final AtomicInteger MADE = new AtomicInteger();

  private static final String THREE =
      """
      {"name": "Three steps", "ratings": [
        {"key": "right", "label": "Right", "definition": "It is so.", "axisValue": 3,
         "words": {"uk": {"label": "Так і є", "definition": "Так воно і є."}}},
        {"key": "half", "label": "Half right", "definition": "It is partly so.", "axisValue": 2},
        {"key": "wrong", "label": "Wrong", "definition": "It is not so.", "axisValue": 1,
         "words": {"uk": {"label": "Не так"}}}]}""";

  @AfterEach
  void useTheDefaultAgain() {
    use("default").expect(200);
  }

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
        .containsExactlyInAnyOrder("ratings[right][uk].label", "ratings");
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
  void the_scale_chosen_is_the_one_for_new_verdicts_alone() {
    String key = made();
    String old = published("Rated before another scale was chosen");
    String drafted = checker.handsIn("Drafted before another scale was chosen");
    Answer before = scale(key);

    Answer used =
        administrator.http.post(SCALES + "/" + key + "/use", null, "If-Match", before.etag());
    assertThat(used.expect(200).json().path("inUse").asBoolean()).isTrue();
    administrator
        .http
        .post(SCALES + "/" + key + "/use", null, "If-Match", before.etag())
        .expect(412);
    assertThat(inUse()).containsExactly(key);
    assertThat(editor.http.get("/api/v1/record?subject=" + key).values("items", "action"))
        .startsWith("use");

    String slug = checker.logs("Rated on the scale chosen");
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "Nobody knows.", caption).expect(422);
    JsonNode draft = checker.drafts(slug, "right", "It was counted.", caption).expect(200).json();
    assertThat(draft.at("/revisions/0/rating/scale").asText()).isEqualTo(key);
    publishes(slug);

    assertThat(editor.moves(drafted, "approve").expect(422).unmet())
        .containsExactly("active-scale");
    JsonNode kept = corrects(old, "unproven", null, null).expect(200).json();
    assertThat(kept.at("/revisions/0/rating/scale").asText()).isEqualTo("default");
    checker.moves(old, "submit").expect(200);
  }

  @Test
  void a_verdict_keeps_its_label_of_an_older_version_in_a_correction() {
    String key = made();
    use(key).expect(200);
    String slug = rated("Kept on the version that it was rated on", "right");
    revises(key, THREE.replace("Half right", "Partly right")).expect(200);

    JsonNode kept = corrects(slug, "right", null, null).expect(200).json();
    assertThat(kept.at("/revisions/0/rating/scaleVersion").asInt()).isEqualTo(1);
    assertThat(kept.path("leastCorrection").asText()).isEqualTo("TYPO");

    JsonNode newest = corrects(slug, "right", key, 2).expect(200).json();
    assertThat(newest.at("/revisions/0/rating/scaleVersion").asInt()).isEqualTo(2);
    assertThat(newest.path("leastCorrection").asText())
        .as("same label, same meaning")
        .isEqualTo("TYPO");

    JsonNode changed = corrects(slug, "half", null, null).expect(200).json();
    assertThat(changed.at("/revisions/0/rating/scaleVersion").asInt()).isEqualTo(2);
    assertThat(changed.path("leastCorrection").asText()).isEqualTo("RATING_CHANGE");
    assertThat(corrects(slug, "half", key, 1).expect(422).violations())
        .containsExactly("scaleVersion");

    JsonNode again =
        checker
            .http
            .patch(
                "/api/v1/claims/" + slug + "/verdict",
                "{\"scaleVersion\": 1, \"rating\": \"right\"}",
                "If-Match",
                checker.versionOf(slug))
            .expect(200)
            .json();
    assertThat(again.at("/revisions/0/rating/scaleVersion").asInt()).isEqualTo(1);
    publishes(slug);
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().at("/rating/scaleVersion").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_label_that_means_something_else_is_another_rating() {
    String key = made();
    use(key).expect(200);
    String slug = rated("Its label came to mean something else", "right");
    revises(key, THREE.replace("It is so.", "We think it is so.")).expect(200);

    assertThat(corrects(slug, "right", key, 2).json().path("leastCorrection").asText())
        .isEqualTo("RATING_CHANGE");
  }

  @Test
  void labels_are_read_in_the_language_of_the_page_and_of_the_verdict() {
    String key = made();
    use(key).expect(200);
    String slug = checker.logs("Пораховано на власній шкалі", "uk");
    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "right", "Порахували.", caption).expect(200);
    publishes(slug);
    String english = rated("Counted on a scale of our own", "right");

    assertThat(reader.get("/v/" + slug + "?lang=uk").text()).contains("Так і є", "Так воно і є.");
    assertThat(reader.get("/v/" + slug + "?lang=en").text()).contains(">Right<", "It is so.");
    for (String page : List.of("/ratings", "/search?claimant=volodymyr-zelenskyy", "/")) {
      assertThat(reader.get(page, "Accept-Language", "uk").text()).as(page).contains("Так і є");
    }
    assertThat(review(slug).at("/reviewRating/alternateName").asText()).isEqualTo("Так і є");
    assertThat(review(english).at("/reviewRating/alternateName").asText()).isEqualTo("Right");
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().at("/rating/label").asText())
        .as("the label is the same in every language")
        .isEqualTo("Right");
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().at("/rating/words/uk/label").asText())
        .isEqualTo("Так і є");
  }

  @Test
  void what_is_published_keeps_the_words_that_it_was_published_with() {
    String key = made();
    use(key).expect(200);
    String slug = rated("Published before its label was reworded", "right");
    words(key, "*", "{\"ratings\": {\"right\": {\"uk\": {\"label\": \"Правильно\"}}}}").expect(200);

    assertThat(reader.get("/v/" + slug + "?lang=uk").text())
        .contains("Так і є")
        .doesNotContain("Правильно");
    assertThat(reader.get("/v/" + slug + "/history?lang=uk").text())
        .contains("Так і є")
        .doesNotContain("Правильно");
    JsonNode draft = corrects(slug, "right", null, null).expect(200).json();
    assertThat(draft.path("leastCorrection").asText())
        .as("readers of Ukrainian get other words")
        .isEqualTo("CLARIFICATION");
    publishesAs(slug, "CLARIFICATION");
    assertThat(reader.get("/v/" + slug + "?lang=uk").text()).contains("Правильно");
    String asOf =
        reader
            .get("/api/v1/verdicts/" + slug + "/history")
            .json()
            .at("/items/1/publishedAt")
            .asText();
    assertThat(reader.get("/v/" + slug + "?lang=uk&asOf=" + asOf).text())
        .contains("Так і є")
        .doesNotContain("Правильно");
    JsonNode history = reader.get("/api/v1/verdicts/" + slug + "/history").json();
    assertThat(history.at("/items/0/rating/words/uk/label").asText()).isEqualTo("Правильно");
    assertThat(history.at("/items/1/rating/words/uk/label").asText()).isEqualTo("Так і є");
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

  private String made() {
    String key = "three-steps-" + MADE.incrementAndGet();
    makes(key, THREE).expect(201);
    return key;
  }

  private Answer makes(String key, String rest) {
    try {
      return administrator.http.post(
          SCALES,
          Http.JSON
              .createObjectNode()
              .put("key", key)
              .setAll((ObjectNode) Http.JSON.readTree(rest))
              .toString());
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  private Answer scale(String key) {
    return reader.get(SCALES + "/" + key).expect(200);
  }

  private Answer use(String key) {
    return administrator.http.post(
        SCALES + "/" + key + "/use", null, "If-Match", scale(key).etag());
  }

  private Answer revises(String key, String next) {
    return administrator.http.put(SCALES + "/" + key, next, "If-Match", scale(key).etag());
  }

  private Answer words(String key, String ifMatch, String patch) {
    return administrator.http.patch(SCALES + "/" + key + "/words", patch, "If-Match", ifMatch);
  }

  private List<String> inUse() {
    return StreamSupport.stream(reader.get(SCALES).json().path("items").spliterator(), false)
        .filter(scale -> scale.path("inUse").asBoolean())
        .map(scale -> scale.path("key").asText())
        .toList();
  }

  private String rated(String statement, String rating) {
    String slug = checker.logs(statement);
    checker.drafts(slug, rating, "It was counted.", checker.addsCaption(slug)).expect(200);
    publishes(slug);
    return slug;
  }

  /** Writes the same again, but for a comma too few. */
  private Answer corrects(String slug, String rating, String scale, Integer version) {
    JsonNode text = checker.opens(slug).json().at("/revisions/0/text");
    var draft = Http.JSON.createObjectNode();
    draft.put("scale", scale).put("scaleVersion", version).put("rating", rating);
    draft.set("summary", text.path("summary"));
    draft.set("evidence", text.path("evidence"));
    draft
        .putObject("correction")
        .put("kind", "TYPO")
        .put("wrong", "A comma.")
        .put("right", "No comma.");
    return checker.drafts(slug, draft.toString());
  }

  private void publishesAs(String slug, String kind) {
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug + "/verdict",
            "{\"correction\": {\"kind\": \"%s\"}}".formatted(kind),
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    publishes(slug);
  }

  private JsonNode review(String slug) {
    return reader.get("/api/v1/verdicts/" + slug, "Accept", "application/ld+json").json();
  }
}
