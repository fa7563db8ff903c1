package org.claimtracker.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Verdicts that are rated on the scales of a desk. */
@QuarkusTest
class RatedOnScalesTest extends DeskWithScales {

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
    assertThat(checker.browser().get("/desk/claims/" + slug + "/review?lang=en").text())
        .as("the reviewer sees what changed")
        .contains("think");
    assertThat(corrects(slug, null, null, null).json().path("leastCorrection").asText())
        .as("without a rating")
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
