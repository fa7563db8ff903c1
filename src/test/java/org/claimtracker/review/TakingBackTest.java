package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
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

  private String comments(String slug, String text) {
    String path = "/api/v1/claims/" + slug + "/comments";
    return path
        + "/"
        + checker.http.post(path, "{\"text\": \"" + text + "\"}").expect(201).json().path("id");
  }
}
