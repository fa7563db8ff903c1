package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.claimtracker.testsupport.Desk;
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
    assertThat(struck.has("text")).isFalse();
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
  void a_topic_and_a_claimant_are_removed_while_nothing_uses_them() {
    String slug = checker.logs("Has a topic of its own");
    String described =
        """
        {"statement": "Has a topic of its own", "language": "en", "topics": %s,
         "claimant": %s, "statedOn": null}\
        """;
    String own =
        described.formatted(
            "[\"Quince trade\"]", "{\"name\": \"Ann Quince\", \"kind\": \"PERSON\"}");
    String claim = "/api/v1/claims/" + slug;
    checker.http.put(claim, own, "If-Match", "*").expect(200);
    for (String address : List.of("/api/v1/topics/quince-trade", "/api/v1/claimants/ann-quince")) {
      editor.http.delete(address, "If-Match", "*").expect(409);
    }

    checker.http.put(claim, described.formatted("[]", "null"), "If-Match", "*").expect(200);

    for (String address : List.of("/api/v1/topics/quince-trade", "/api/v1/claimants/ann-quince")) {
      checker.http.delete(address, "If-Match", "*").expect(403);
      editor.http.delete(address).expect(428);
      editor.http.delete(address, "If-Match", "*").expect(204);
      editor.http.get(address).expect(404);
    }
    assertThat(
            editor
                .http
                .get("/api/v1/record?kind=topic&subject=quince-trade")
                .values("items", "action"))
        .first()
        .isEqualTo("delete");
  }

  @Test
  void what_a_published_verdict_names_is_kept_under_every_slug() {
    String slug = published("Published with a topic that goes");
    String claim = "/api/v1/claims/" + slug;
    checker.http.patch(claim, "{\"topics\": [\"Once published\"]}", "If-Match", "*").expect(200);
    checker
        .drafts(
            slug,
            """
            {"rating": "unproven", "summary": "Nobody counted them.", "evidence": [%d],
             "correction": {"kind": "CORRECTION", "wrong": "Before.", "right": "After."}}\
            """
                .formatted(checker.firstEvidenceOf(slug)))
        .expect(200);
    publishes(slug);
    checker.http.patch(claim, "{\"topics\": [\"Never published\"]}", "If-Match", "*").expect(200);
    editor
        .http
        .post(
            "/api/v1/topics/once-published/merge",
            "{\"into\": \"never-published\"}",
            "If-Match",
            "*")
        .expect(200);
    checker.http.patch(claim, "{\"topics\": []}", "If-Match", "*").expect(200);

    editor.http.delete("/api/v1/topics/never-published", "If-Match", "*").expect(409);
  }

  private String comments(String slug, String text) {
    String path = "/api/v1/claims/" + slug + "/comments";
    return path
        + "/"
        + checker.http.post(path, "{\"text\": \"" + text + "\"}").expect(201).json().path("id");
  }
}
