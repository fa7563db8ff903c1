package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Claims logged by mistake are withdrawn, drafts discarded, and both leave what else there is. */
@QuarkusTest
class WithdrawnAndDiscardedTest extends Desk {

  @Test
  void a_claim_logged_by_mistake_is_found_by_nobody_but_who_asks_for_it() {
    String slug = checker.logs("Zanzibar exported quinces, logged by mistake");
    String words = "q=quinces+Zanzibar";
    indexed();
    Await.until(() -> isListed(words, slug));
    String asked =
        "{\"text\": \"Zanzibar exported quinces, logged by mistake\", \"language\": \"en\"}";
    assertThat(editor.http.post("/api/v1/claims/match", asked).expect(200).text()).contains(slug);

    checker.moves(slug, "withdraw", "{}").expect(422);
    Answer withdrawn =
        checker.moves(slug, "withdraw", "{\"reason\": \"Meant for a test.\"}").expect(200);

    assertThat(withdrawn.json().path("state").asText()).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.json().path("reason").asText()).isEqualTo("Meant for a test.");
    indexed();
    Await.until(() -> !isListed(words, slug));
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
    Await.until(() -> isListed(words, slug));
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
}
