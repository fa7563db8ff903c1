package org.claimtracker.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Two sources that are one are merged by an editor. */
@QuarkusTest
class SourceMergingTest extends Desk {

  private static final String SOURCES = "/api/v1/sources/";

  private long source(String title) {
    return checker
        .http
        .post(
            "/api/v1/sources",
            """
            {"title": "%s", "kind": "OFFICIAL", "origin": "Office", "page": "1",
             "publication": "Gazette", "accessedOn": "2025-03-24"}"""
                .formatted(title))
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private long cites(String slug, long source) {
    return checker
        .adds(slug, "{\"stance\": \"SUPPORTS\", \"sourceId\": " + source + "}")
        .expect(201)
        .json()
        .path("id")
        .asLong();
  }

  private Answer merges(long source, long into) {
    String etag = editor.http.get(SOURCES + source).expect(200).etag();
    return editor.http.post(SOURCES + source + "/merge", into(into), "If-Match", etag);
  }

  private static String into(long source) {
    return "{\"into\": " + source + "}";
  }

  @Test
  void all_evidence_moves_and_published_words_stay() {
    long merged = source("Gazette of the office");
    long kept = source("Office gazette");
    String published = checker.logs("Published from a source that is merged");
    long cited = cites(published, merged);
    checker.drafts(published, "unproven", "As it was cited.", cited).expect(200);
    checker.moves(published, "submit").expect(200);
    editor.publishes(published);
    JsonNode before = reader.get("/api/v1/verdicts/" + published).expect(200).json();
    String open = checker.logs("Approved from both sources that are one");
    long first = cites(open, merged);
    long second = cites(open, kept);
    checker.drafts(open, "unproven", "From both.", first, second).expect(200);
    checker.moves(open, "submit").expect(200);
    editor.moves(open, "approve").expect(200);

    assertThat(merges(merged, kept).expect(200).json().path("id").asLong()).isEqualTo(kept);

    assertThat(reader.get("/api/v1/verdicts/" + published).expect(200).json()).isEqualTo(before);
    assertThat(checker.firstSourceOf(published)).isEqualTo(kept);
    assertThat(checker.opens(open).values("evidence", "id"))
        .containsExactly(Long.toString(first), Long.toString(second));
    assertThat(checker.opens(open).json().at("/evidence/0/source"))
        .isEqualTo(checker.opens(open).json().at("/evidence/1/source"));
    assertThat(checker.stateOf(open)).as("the approval is void").isEqualTo("IN_REVIEW");
    Answer record = editor.http.get("/api/v1/record?kind=source&action=merge&subject=" + kept);
    assertThat(record.json().at("/items/0/before/title").asText())
        .isEqualTo("Gazette of the office");
  }

  @Test
  void the_old_id_leads_to_the_source_that_stays() {
    long first = source("First of three");
    long second = source("Second of three");
    long third = source("Third of three");
    merges(first, second).expect(200);
    merges(second, third).expect(200);

    for (long old : new long[] {first, second}) {
      Answer moved = editor.http.get(SOURCES + old);
      assertThat(moved.status()).isEqualTo(308);
      assertThat(moved.header("Location")).endsWith(SOURCES + third);
    }
    String slug = checker.logs("Cited by an old id");
    cites(slug, first);
    assertThat(checker.firstSourceOf(slug)).isEqualTo(third);
  }

  @Test
  void what_cannot_be_merged_is_refused() {
    long source = source("Merged by somebody");
    String path = SOURCES + source + "/merge";
    long other = source("Not merged");

    checker.http.post(path, into(other), "If-Match", "*").expect(403);
    editor.http.post(path, into(other)).expect(428);
    editor.http.post(path, into(other), "If-Match", "\"7\"").expect(412);
    editor.http.post(path, into(source), "If-Match", "*").expect(422);
    editor.http.post(path, into(-1), "If-Match", "*").expect(422);
    editor.http.post(path, "{\"into\": null}", "If-Match", "*").expect(422);
    editor.http.post(SOURCES + "-1/merge", into(other), "If-Match", "*").expect(404);
  }
}
