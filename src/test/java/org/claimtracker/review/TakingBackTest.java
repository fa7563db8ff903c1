package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** Mistakes can be taken back, and the record keeps what they were. */
@QuarkusTest
class TakingBackTest extends Desk {

  @Inject Sql sql;

  @Test
  void a_fresh_comment_of_ones_own_is_deleted() {
    String slug = checker.logs("Commented on by mistake");
    String comment = comments(slug, "Meant for another claim.");

    editor.http.delete(comment).expect(403);
    checker.http.delete(comment).expect(204);
    checker.http.delete(comment).expect(404);

    assertThat(checker.opens(slug).json().path("comments")).isEmpty();
    JsonNode kept = editor.http.get("/api/v1/record?kind=claim&subject=" + slug).json();
    assertThat(kept.at("/items/0/action").asText()).isEqualTo("delete-comment");
    assertThat(kept.at("/items/0/before/text").asText()).isEqualTo("Meant for another claim.");
  }

  @Test
  void an_older_one_is_struck_out() throws SQLException {
    String slug = checker.logs("Commented on long ago");
    String comment = comments(slug, "The office says so.");
    sql.execute(
        "update review_comment set created_at = timestamp with time zone '2020-01-01 00:00:00+00'"
            + " where id = "
            + comment.replaceFirst(".*/", ""));

    checker.http.delete(comment).expect(204);
    checker.http.delete(comment).expect(204);

    JsonNode struck = checker.opens(slug).json().at("/comments/0");
    assertThat(struck.path("text").asText()).isEqualTo("The office says so.");
    assertThat(struck.has("struckAt")).isTrue();
    assertThat(
            editor.http.get("/api/v1/record?kind=claim&subject=" + slug).values("items", "action"))
        .containsExactly("strike-comment", "comment", "log");
  }

  @Test
  void a_source_is_removed_while_no_claim_uses_it() {
    String address =
        "/api/v1/sources/"
            + checker.http.post("/api/v1/sources", Person.CAPTION).expect(201).json().path("id");
    checker.http.delete(address).expect(428);
    checker.http.delete(address, "If-Match", "*").expect(204);
    checker.http.get(address).expect(404);

    String slug = checker.logs("Has a source");
    checker.addsCaption(slug);
    String used = "/api/v1/sources/" + checker.firstSourceOf(slug);
    checker.http.delete(used, "If-Match", "*").expect(409);
  }

  @Test
  void a_claim_logged_by_mistake_is_found_by_nobody_but_who_asks_for_it() {
    String slug = checker.logs("Zanzibar exported quinces, logged by mistake");
    String words = "q=quinces+Zanzibar";
    Await.until(Duration.ofSeconds(30), () -> isListed(words, slug));
    String asked =
        "{\"text\": \"Zanzibar exported quinces, logged by mistake\", \"language\": \"en\"}";
    assertThat(editor.http.post("/api/v1/claims/match", asked).expect(200).text()).contains(slug);

    checker.moves(slug, "withdraw", "{}").expect(422);
    Answer withdrawn =
        checker.moves(slug, "withdraw", "{\"reason\": \"Meant for a test.\"}").expect(200);

    assertThat(withdrawn.json().path("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.json().path("reason").asText()).isEqualTo("Meant for a test.");
    Await.until(Duration.ofSeconds(30), () -> !isListed(words, slug));
    assertThat(isListed("facets=true", slug)).isFalse();
    assertThat(isListed("limit=100", slug)).isFalse();
    assertThat(isListed("limit=100&state=WITHDRAWN", slug)).isTrue();
    assertThat(isListed(words + "&state=LOGGED", slug)).isFalse();
    assertThat(isListed("q=exported+quinces&state=WITHDRAWN", slug)).isTrue();
    assertThat(editor.http.post("/api/v1/claims/match", asked).expect(200).text())
        .doesNotContain(slug);
    for (String page :
        List.of(
            "/desk",
            "/desk/board",
            "/desk/review",
            "/desk/claims",
            "/desk/claims?" + words,
            "/desk/claims?overdue=true",
            "/desk/claims?state=UNFINISHED",
            "/desk/claims/new/earlier?statement=Zanzibar+exported+quinces,+logged+by+mistake")) {
      assertThat(checker.browser().get(page).expect(200).text()).as(page).doesNotContain(slug);
    }
    assertThat(checker.browser().get("/desk/claims?state=WITHDRAWN").expect(200).text())
        .contains(slug);
    assertThat(checker.browser().get("/desk/claims?state=WITHDRAWN&q=quinces").expect(200).text())
        .contains(slug);
    assertThat(checker.browser().get("/desk/claims/" + slug).expect(200).text())
        .contains("Withdrawn", "Meant for a test.");

    checker.moves(slug, "reopen", "{\"reason\": \"It was said after all.\"}").expect(200);
    Await.until(Duration.ofSeconds(30), () -> isListed(words, slug));
  }

  @Test
  void what_was_published_or_repeated_is_not_withdrawn() {
    String reason = "{\"reason\": \"A mistake.\"}";
    String published = published("Published, so no mere mistake");
    checker.moves(published, "withdraw", reason).expect(409);
    retracts(published, "It was wrong.");
    checker.moves(published, "withdraw", reason).expect(409);

    String original = checker.logs("Repeated by another");
    String duplicate = checker.logs("Repeats the other");
    String of = "{\"of\": \"%s\"}".formatted(original);
    checker.moves(duplicate, "mark-duplicate", of).expect(200);
    checker.moves(original, "withdraw", reason).expect(409);
    checker.moves(duplicate, "reopen", reason).expect(200);
    checker.moves(original, "withdraw", reason).expect(200);
    checker.moves(duplicate, "mark-duplicate", of).expect(422);
  }

  @Test
  void a_sentence_logged_by_mistake_can_be_decided_again() {
    long intake = checker.takesIn("The minister said that 7,312 quinces were counted in Odesa.");
    String sentence = "/api/v1/intake/" + intake + "/sentences/1";
    Answer logged = checker.http.post(sentence + "/claim", "{}").expect(201);
    checker.http.post(sentence + "/dismiss", null).expect(409);

    checker
        .moves(logged.json().path("slug").asText(), "withdraw", "{\"reason\": \"No claim.\"}")
        .expect(200);

    checker.http.post(sentence + "/dismiss", null).expect(200);
    checker.http.post(sentence + "/claim", "{}").expect(201);
  }

  @Test
  void a_discarded_draft_leaves_what_is_published_and_the_embargo() {
    String slug = published("Corrected, then not");
    String readers = reader.get("/api/v1/verdicts/" + slug).expect(200).text();
    long other = checker.addsCaption(slug);
    checker.drafts(slug, "false", "It is wrong after all.", other).expect(200);
    String embargo = "{\"embargoUntil\": \"2099-01-01T00:00:00Z\"}";
    editor.http.patch("/api/v1/claims/" + slug + "/review", embargo, "If-Match", "*").expect(200);
    String evidence = "/api/v1/claims/" + slug + "/evidence/" + other;
    checker.http.delete(evidence, "If-Match", checker.versionOf(slug)).expect(409);

    JsonNode after = checker.moves(slug, "discard").expect(200).json();

    assertThat(after.path("state").asText()).isEqualTo("CHECKED");
    assertThat(after.at("/revisions/0/state").asText()).isEqualTo("DISCARDED");
    assertThat(after.at("/revisions/0/text/summary").asText()).isEqualTo("It is wrong after all.");
    assertThat(after.path("embargoUntil").asText()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(reader.get("/api/v1/verdicts/" + slug).expect(200).text()).isEqualTo(readers);
    assertThat(checker.browser().get("/desk/claims/" + slug).expect(200).text())
        .doesNotContain("It is wrong after all.</textarea>");
    checker.http.delete(evidence, "If-Match", checker.versionOf(slug)).expect(204);
    checker.moves(slug, "discard").expect(409);

    JsonNode next =
        checker
            .http
            .patch(
                "/api/v1/claims/" + slug + "/verdict",
                "{\"noSupportFound\": \"The archive.\"}",
                "If-Match",
                checker.versionOf(slug))
            .expect(200)
            .json();
    assertThat(next.at("/revisions/0/number").asInt()).isEqualTo(3);
    assertThat(next.at("/revisions/0/text/rating").asText()).isEqualTo("unproven");
    assertThat(next.at("/revisions/0/embargoUntil").asText()).isEqualTo("2099-01-01T00:00:00Z");
    assertThat(next.at("/revisions/2/state").asText()).isEqualTo("PUBLISHED");
  }

  @Test
  void only_a_draft_is_discarded_and_the_claim_goes_on_without_one() {
    String slug = checker.handsIn("Drafted by mistake");
    checker.moves(slug, "discard").expect(409);
    editor.moves(slug, "request-changes", "{\"comment\": \"Not like this.\"}").expect(200);
    secondEditor.moves(slug, "discard").expect(200);

    JsonNode claim = checker.opens(slug).json();
    assertThat(claim.path("state").asText()).isEqualTo("UNDER_CHECK");
    assertThat(claim.path("allowedMoves").toString()).contains("\"draft\"");
    assertThat(checker.http.get("/api/v1/claims/" + slug + "/file").expect(200).text())
        .contains("state: DISCARDED");
    assertThat(
            editor
                .http
                .get("/api/v1/record?kind=claim&limit=1&subject=" + slug)
                .values("items", "action"))
        .containsExactly("discard");
  }

  private boolean isListed(String query, String slug) {
    return checker
        .http
        .get("/api/v1/claims?" + query)
        .expect(200)
        .values("items", "slug")
        .contains(slug);
  }

  private String comments(String slug, String text) {
    String path = "/api/v1/claims/" + slug + "/comments";
    return path
        + "/"
        + checker.http.post(path, "{\"text\": \"" + text + "\"}").expect(201).json().path("id");
  }
}
