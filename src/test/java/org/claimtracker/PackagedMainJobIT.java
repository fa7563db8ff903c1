package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.PackagedApplication;
import org.claimtracker.testsupport.PackagedDesk;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/**
 * The main job as a newcomer does it: on the packaged application, with the passwords that it
 * prints.
 */
class PackagedMainJobIT {

  private static final String STATEMENT = "150 drones struck energy infrastructure and transport";

  private final PackagedDesk desk = PackagedDesk.shared();
  private final Person editor = desk.editor;
  private final Person checker = desk.checker;
  private final Http reader = desk.reader;

  @Test
  void the_first_start_fills_the_desk_and_says_where_to_look() {
    assertThat(desk.printedAtFirstStart)
        .contains("Loaded 13 claims")
        .contains(", 0 files skipped")
        .contains("for the desk  " + desk.application.base() + "desk")
        .contains(desk.application.base() + "q/swagger-ui")
        .contains("(from CLAIMS_ADMIN_PASSWORD)")
        .doesNotContain(PackagedApplication.EDITORS_PASSWORD);

    reader.get("/q/swagger-ui/").expect(200);
    assertThat(reader.get("/api/v1/verdicts").expect(200).json().path("items")).isNotEmpty();
    assertThat(editor.http.get("/api/v1/claims?limit=100").json().path("items"))
        .hasSizeGreaterThanOrEqualTo(13);
  }

  @Test
  void a_claim_becomes_a_published_verdict_that_a_restart_keeps() {
    String slug = log();
    long source =
        checker
            .adds(
                slug,
                """
                {"stance": "CONTEXT", "passage": "150 drones struck energy infrastructure",
                 "note": "He gives the number himself; nobody else does.",
                 "source": {"title": "Count of the night's drones", "kind": "OFFICIAL",
                            "origin": "Air Force of Ukraine",
                            "unreachableReason": "It was not published."}}""")
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker
        .drafts(slug, "unproven", "No source independent of Mr Zelenskyy gives it.", source)
        .expect(200);
    reader.get("/api/v1/verdicts/" + slug).expect(404);
    checker.moves(slug, "submit").expect(200);
    checker.moves(slug, "approve").expect(403);
    editor.moves(slug, "publish").expect(409);
    editor.moves(slug, "approve").expect(200);
    checker.moves(slug, "publish").expect(403);
    editor.moves(slug, "publish").expect(200);

    Answer published = reader.get("/api/v1/verdicts/" + slug).expect(200);
    assertThat(published.json().path("statement").asText()).isEqualTo(STATEMENT);
    assertThat(published.json().path("rating").path("key").asText()).isEqualTo("unproven");
    assertThat(published.json().path("reviewedBy").path(0).asText()).isEqualTo("Editor");
    assertThat(published.json().path("appearances").path(0).path("author").asText())
        .isEqualTo("Jacob Paul");
    assertThat(published.json().has("importedFrom")).isFalse();
    Answer record = editor.http.get("/api/v1/record/verification").expect(200);

    desk.application.stop();
    desk.application.start();

    Answer kept = reader.get("/api/v1/verdicts/" + slug).expect(200);
    assertThat(kept.text()).isEqualTo(published.text());
    assertThat(kept.etag()).isEqualTo(published.etag());
    assertThat(editor.http.get("/api/v1/record/verification").text()).isEqualTo(record.text());
    assertThat(desk.application.printed()).containsOnlyOnce("These passwords are shown once");
    assertThat(desk.application.printed()).containsOnlyOnce("Loaded 13 claims");
    assertThat(desk.application.printed()).doesNotContain(" ERROR ");
  }

  @Test
  void an_editor_who_wrote_the_draft_cannot_approve_it() {
    String slug = editor.handsIn("The editor of the packaged desk wrote this");

    assertThat(editor.moves(slug, "approve").expect(422).unmet()).containsExactly("four-eyes");

    desk.secondEditor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);
  }

  private String log() {
    JsonNode logged =
        checker
            .http
            .post(
                "/api/v1/claims",
                """
                {"statement": "%s", "language": "en", "statedOn": "2025-03-19",
                 "claimant": {"name": "Volodymyr Zelenskyy", "kind": "PERSON"},
                 "topics": ["War in Ukraine", "Energy"],
                 "appearances": [
                   {"title": "Trump says he had 'very good call with Zelenskyy' in first encounter since explosive White House row",
                    "author": "Jacob Paul", "publishedOn": "2025-03-19", "medium": "ARTICLE"}]}"""
                    .formatted(STATEMENT))
            .expect(201)
            .json();
    assertThat(logged.path("state").asText()).isEqualTo("LOGGED");
    return logged.path("slug").asText();
  }
}
