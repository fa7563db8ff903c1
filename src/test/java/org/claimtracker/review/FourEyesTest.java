package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/**
 * Nobody approves their own words: not by role, not with a token, not by going around the
 * application.
 */
@QuarkusTest
class FourEyesTest extends Desk {

  @Inject Sql sql;

  @Test
  void an_administrator_who_edits_has_no_way_around() {
    String slug = editor.handsIn("Written by the editor who administers");

    assertThat(editor.moves(slug, "approve").expect(422).unmet()).containsExactly("four-eyes");
  }

  @Test
  void a_token_is_the_person_who_made_it() {
    String slug = editor.handsIn("Written signed in, approved by token");
    String token =
        editor
            .http
            .post(
                "/api/v1/tokens",
                "{\"label\": \"robot\", \"scopes\": [\"REVIEW_AND_PUBLISH\"], \"days\": 1}")
            .json()
            .path("token")
            .asText();
    Http robot = reader.withToken(token);

    assertThat(
            robot
                .post(
                    "/api/v1/claims/" + slug + "/approve", null, "If-Match", editor.versionOf(slug))
                .expect(422)
                .unmet())
        .containsExactly("four-eyes");
  }

  @Test
  void who_adds_evidence_during_the_review_wrote_part_of_it() {
    String slug = checker.handsIn("The editor adds evidence, then wants to approve");
    editor.addsCaption(slug);

    assertThat(editor.moves(slug, "approve").expect(422).unmet()).containsExactly("four-eyes");
    secondEditor.moves(slug, "approve").expect(200);
  }

  @Test
  void an_edit_of_what_was_approved_voids_the_approvals() {
    String slug = checker.handsIn("Approved, then reworded");
    editor.moves(slug, "approve").expect(200);
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            "{\"statement\": \"Approved, then quietly reworded\", \"language\": \"en\"}",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);

    assertThat(checker.stateOf(slug)).isEqualTo("IN_REVIEW");
    editor.moves(slug, "publish").expect(409);
    assertThat(record(slug)).contains("\"void-approvals\"");
    editor.publishes(slug);
  }

  @Test
  void an_edit_of_a_shared_source_voids_the_approvals_of_all_that_cite_it() {
    String slug = checker.logs("Cites a source that is edited after the approval");
    long source = checker.http.post("/api/v1/sources", Person.CAPTION).json().path("id").asLong();
    long evidence =
        checker
            .adds(slug, "{\"sourceId\": %d, \"stance\": \"SUPPORTS\"}".formatted(source))
            .expect(201)
            .json()
            .path("id")
            .asLong();
    checker.drafts(slug, "unproven", "Not shown.", evidence).expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.moves(slug, "approve").expect(200);

    checker
        .http
        .patch(
            "/api/v1/sources/" + source,
            Person.CAPTION.replace("destroyed", "damaged"),
            "If-Match",
            "\"0\"")
        .expect(200);

    assertThat(checker.stateOf(slug)).isEqualTo("IN_REVIEW");
  }

  @Test
  void an_edit_of_the_claimant_voids_approvals_too() {
    String slug = checker.handsIn("The claimant is renamed after the approval");
    editor.moves(slug, "approve").expect(200);
    String path = "/api/v1/claimants/volodymyr-zelenskyy";
    checker
        .http
        .patch(
            path,
            "{\"name\": \"Volodymyr Zelenskyy\", \"kind\": \"PERSON\"}",
            "If-Match",
            checker.http.get(path).etag())
        .expect(200);

    assertThat(checker.stateOf(slug)).isEqualTo("IN_REVIEW");
  }

  @Test
  void the_database_refuses_an_author_as_approver() throws SQLException {
    String slug = checker.handsIn("Somebody adds an approval in SQL");
    String revision = revision(slug);

    assertThatThrownBy(
            () ->
                sql.execute(
                    """
                    insert into contribution
                      (id, version, created_at, revision_id, account_id, kind)
                    select -100, 0, current_timestamp, revision_id, account_id, 'APPROVER'
                    from contribution where kind = 'AUTHOR' and revision_id = %s"""
                        .formatted(revision)))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                sql.execute(
                    "update contribution set kind = 'APPROVER' where revision_id = " + revision))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () -> sql.execute("delete from contribution where revision_id = " + revision))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void the_database_refuses_to_publish_what_nobody_approved() throws SQLException {
    String slug = checker.handsIn("Somebody publishes in SQL");
    String revision = revision(slug);
    String author =
        sql.one("select id from contribution where kind = 'AUTHOR' and revision_id = " + revision);

    assertThatThrownBy(
            () ->
                sql.execute(
                    "update review set state = 'PUBLISHED' where revision_id = " + revision))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                sql.execute(
                    "update review set state = 'PUBLISHED', released_by_id = %s where revision_id = %s"
                        .formatted(author, revision)))
        .isInstanceOf(SQLException.class);
    reader.get("/api/v1/verdicts/" + slug).expect(404);
  }

  @Test
  void the_approval_behind_a_published_verdict_cannot_be_taken_away() throws SQLException {
    String slug = published("Somebody deletes the approval afterwards");

    assertThatThrownBy(
            () ->
                sql.execute(
                    "delete from contribution where kind = 'APPROVER' and revision_id = "
                        + revision(slug)))
        .isInstanceOf(SQLException.class);
  }

  private String revision(String slug) throws SQLException {
    return sql.one(
        "select v.id from revision v join claim c on c.id = v.claim_id where c.slug = '%s'"
            .formatted(slug));
  }

  private String record(String slug) {
    return editor.http.get("/api/v1/record?kind=claim&subject=" + slug).text();
  }
}
