package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** The main job: from a logged claim to a verdict that anyone can read. */
@QuarkusTest
class MainJobTest extends Desk {

  @Test
  void a_claim_is_logged_checked_reviewed_and_published() {
    String slug = checker.logs("Two hospitals were hit in one night");
    reader.get("/api/v1/verdicts/" + slug).expect(404);

    long caption = checker.addsCaption(slug);
    checker.drafts(slug, "unproven", "One caption shows one building.", caption).expect(200);
    checker.moves(slug, "submit").expect(200);
    assertThat(editor.stateOf(slug)).isEqualTo("IN_REVIEW");

    editor.moves(slug, "request-changes", "{\"comment\": \"Say which building.\"}").expect(200);
    checker
        .drafts(slug, "unproven", "One caption shows one building, in Krasnopillia.", caption)
        .expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);

    Answer verdict = reader.get("/api/v1/verdicts/" + slug).expect(200);
    assertThat(verdict.json().path("rating").path("label").asText()).isEqualTo("Unproven");
    assertThat(verdict.json().path("reviewedBy").path(0).asText()).isEqualTo("Editor");
    assertThat(verdict.json().path("evidence").path(0).path("source").path("origin").asText())
        .isEqualTo("Getty");
    assertThat(reader.get("/api/v1/verdicts").json().path("items").path(0).path("slug").asText())
        .isEqualTo(slug);
    reader.get("/api/v1/verdicts/" + slug, "If-None-Match", verdict.etag()).expect(304);
    assertThat(editor.opens(slug).json().path("state").asText()).isEqualTo("CHECKED");
  }

  @Test
  void an_editor_cannot_approve_what_they_wrote() {
    String slug = editor.handsIn("The editor wrote this one");

    Answer refused = editor.moves(slug, "approve").expect(422);

    assertThat(refused.unmet()).containsExactly("four-eyes");
    secondEditor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);
  }
}
