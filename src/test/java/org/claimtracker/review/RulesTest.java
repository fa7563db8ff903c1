package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** The editorial rules under the default policy, and their messages. */
@QuarkusTest
class RulesTest extends Desk {

  @Test
  void every_unmet_rule_is_named_at_once() {
    String slug = checker.logs("Handed in with nothing");
    checker.drafts(slug, "{}").expect(200);

    Answer refused = checker.moves(slug, "submit").expect(422);

    assertThat(refused.unmet())
        .containsExactlyInAnyOrder("summary", "rating", "independent-sources");
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void a_claimant_is_no_independent_source() {
    String slug = checker.logs("Sourced to the claimant alone");
    long evidence =
        checker
            .adds(
                slug,
                """
                {"stance": "SUPPORTS", "source": {"title": "Remarks", "kind": "OFFICIAL",
                 "origin": "volodymyr\u00a0 zelenskyy"}}""")
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker.drafts(slug, "unproven", "Only the claimant says so.", evidence).expect(200);

    assertThat(checker.moves(slug, "submit").expect(422).unmet())
        .containsExactly("independent-sources");
  }

  @Test
  void a_claim_tells_what_may_be_done_with_it_and_why_the_rest_may_not() {
    String slug = checker.handsIn("Asked what may be done with it");

    JsonNode toChecker = checker.opens(slug).json();
    assertThat(texts(toChecker.path("allowedMoves")))
        .containsExactlyInAnyOrder("decline", "mark-duplicate", "withdraw", "draft");
    assertThat(reasons(toChecker, "approve")).containsExactly("permission", "four-eyes");
    assertThat(reasons(toChecker, "submit")).containsExactly("state");

    JsonNode toEditor = editor.opens(slug).json();
    assertThat(texts(toEditor.path("allowedMoves")))
        .containsExactlyInAnyOrder(
            "assign",
            "decline",
            "mark-duplicate",
            "withdraw",
            "draft",
            "request-changes",
            "approve");
    assertThat(reasons(toEditor, "publish")).containsExactly("state");
    assertThat(texts(toEditor.path("allowedMoves")).size() + toEditor.path("forbiddenMoves").size())
        .isEqualTo(Move.values().length);
  }

  @Test
  void a_declined_claim_keeps_its_reason_and_can_be_taken_back() {
    String slug = checker.logs("An opinion, it turns out");
    assertThat(
            checker
                .moves(slug, "decline", "{\"reason\": \"An opinion; not checkable.\"}")
                .expect(200)
                .json()
                .path("reason")
                .asText())
        .isEqualTo("An opinion; not checkable.");
    checker.moves(slug, "take-up").expect(409);
    checker.moves(slug, "reopen", "{\"reason\": \"It names a figure after all.\"}").expect(200);
    checker.moves(slug, "take-up").expect(200);
    assertThat(checker.opens(slug).json().path("assignee").asText()).isEqualTo("checker");
  }

  @Test
  void a_duplicate_names_its_original_and_never_itself() {
    String original = checker.logs("Said first");
    String again = checker.logs("Said again");
    String body = "{\"of\": \"%s\"}";

    checker.moves(again, "mark-duplicate", body.formatted(again)).expect(422);
    checker.moves(again, "mark-duplicate", body.formatted("nothing-here")).expect(422);
    checker.moves(again, "mark-duplicate", body.formatted(original)).expect(200);
    checker.moves(original, "mark-duplicate", body.formatted(again)).expect(422);

    assertThat(checker.opens(again).json().path("duplicateOf").asText()).isEqualTo(original);
  }

  @Test
  void a_published_verdict_changes_only_with_a_correction_of_a_fitting_kind() {
    String slug = published("Corrected in three ways");
    long evidence = checker.firstEvidenceOf(slug);

    String summary = editor.opens(slug).json().at("/revisions/0/text/summary").asText();
    assertThat(leastCorrection(slug, "unproven", summary + " ", evidence, null)).isEqualTo("TYPO");
    assertThat(leastCorrection(slug, "unproven", "Still unproven, nothing else.", evidence, null))
        .isEqualTo("CLARIFICATION");
    assertThat(leastCorrection(slug, "unproven", "Now 160 drones are named.", evidence, null))
        .isEqualTo("CORRECTION");
    assertThat(leastCorrection(slug, "half-true", "Still unproven.", evidence, null))
        .isEqualTo("RATING_CHANGE");
    assertThat(checker.moves(slug, "submit").expect(422).unmet())
        .containsExactly("typed-correction");

    leastCorrection(slug, "half-true", "Half of it is shown.", evidence, "CORRECTION");
    checker.moves(slug, "submit").expect(422);
    leastCorrection(slug, "half-true", "Half of it is shown.", evidence, "RATING_CHANGE");
    checker.moves(slug, "submit").expect(200);
    assertThat(reader.get("/api/v1/verdicts/" + slug).json().path("revision").asInt()).isEqualTo(1);
    editor.publishes(slug);

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).expect(200).json();
    assertThat(verdict.path("revision").asInt()).isEqualTo(2);
    assertThat(verdict.path("correction").path("kind").asText()).isEqualTo("RATING_CHANGE");
    assertThat(reader.get("/api/v1/verdicts?limit=100").values("items", "slug"))
        .containsOnlyOnce(slug);
  }

  @Test
  void what_is_edited_after_publication_does_not_reach_readers() {
    String slug = published("Edited behind the readers' backs");
    String before = reader.get("/api/v1/verdicts/" + slug).text();
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            "{\"statement\": \"Something else\", \"language\": \"en\", \"topics\": [\"Weather\"]}",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);
    checker.addsCaption(slug);

    assertThat(reader.get("/api/v1/verdicts/" + slug).text()).isEqualTo(before);
    assertThat(reader.get("/api/v1/verdicts?topic=weather").values("items", "slug"))
        .doesNotContain(slug);
  }

  @Test
  void a_retraction_takes_two_people_and_leaves_the_reason() {
    String slug = published("Retracted by two people");
    editor.moves(slug, "retract").expect(409);
    editor.moves(slug, "ask-retraction", "{\"reason\": \"The source was forged.\"}").expect(200);

    assertThat(editor.moves(slug, "retract").expect(422).unmet())
        .containsExactly("retraction-approval");
    secondEditor.moves(slug, "retract").expect(200);

    Answer gone = reader.get("/api/v1/verdicts/" + slug).expect(410);
    assertThat(gone.json().path("reason").asText()).isEqualTo("The source was forged.");
    assertThat(reader.get("/api/v1/verdicts?limit=100").values("items", "slug"))
        .doesNotContain(slug);
    assertThat(editor.opens(slug).json().path("state").asText()).isEqualTo("UNDER_CHECK");
  }

  @Test
  void evidence_that_a_revision_cites_cannot_be_removed() {
    String slug = published("Its evidence is kept");
    long evidence = checker.firstEvidenceOf(slug);

    checker
        .http
        .delete(
            "/api/v1/claims/" + slug + "/evidence/" + evidence, "If-Match", checker.versionOf(slug))
        .expect(409);
  }

  @Test
  void a_rating_is_given_on_the_scales_version_in_use() {
    String slug = checker.handsIn("Rated while the scale is revised");
    Answer scale = administrator.http.get("/api/v1/rating-scales/default").expect(200);
    String same =
        """
        {"name": "As before", "ratings": %s}"""
            .formatted(scale.json().path("ratings"));
    administrator
        .http
        .put("/api/v1/rating-scales/default", same, "If-Match", scale.etag())
        .expect(200);

    assertThat(editor.moves(slug, "approve").expect(422).unmet()).containsExactly("active-scale");
    reader.get("/api/v1/rating-scales/default/versions/1").expect(200);
  }

  private String leastCorrection(
      String slug, String rating, String summary, long evidence, String kind) {
    String correction =
        kind == null
            ? ""
            : ", \"correction\": {\"kind\": \"%s\", \"wrong\": \"Before.\", \"right\": \"Now.\"}"
                .formatted(kind);
    return checker
        .drafts(
            slug,
            "{\"rating\": \"%s\", \"summary\": \"%s\", \"evidence\": [%d]%s}"
                .formatted(rating, summary, evidence, correction))
        .expect(200)
        .json()
        .path("leastCorrection")
        .asText();
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
