package org.claimtracker.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record: complete, in order, and tamper-evident. */
@QuarkusTest
class RecordTest extends Desk {

  @Inject Sql sql;

  @Test
  void a_write_is_kept_with_who_what_before_and_after() {
    String slug = checker.logs("The record keeps what is reworded");
    checker
        .http
        .patch(
            "/api/v1/claims/" + slug,
            "{\"statement\": \"The record keeps what was reworded\", \"language\": \"en\"}",
            "If-Match",
            checker.versionOf(slug))
        .expect(200);

    JsonNode entry =
        administrator
            .http
            .get("/api/v1/record?kind=claim&subject=" + slug)
            .expect(200)
            .json()
            .path("items")
            .path(0);

    assertThat(entry.path("action").asText()).isEqualTo("edit");
    assertThat(entry.path("actor").asText()).isEqualTo("checker");
    assertThat(entry.path("via").asText()).isEqualTo("session");
    assertThat(entry.path("before").path("statement").asText())
        .isEqualTo("The record keeps what is reworded");
    assertThat(entry.path("after").path("statement").asText())
        .isEqualTo("The record keeps what was reworded");
  }

  @Test
  void a_refused_write_leaves_no_entry() {
    String slug = checker.logs("Nothing is kept of what was refused");
    checker.moves(slug, "submit").expect(409);
    checker.moves(slug, "take-up", null, "\"999\"").expect(412);
    checker.moves(slug, "approve").expect(403);

    assertThat(
            editor.http.get("/api/v1/record?kind=claim&subject=" + slug).values("items", "action"))
        .containsExactly("log");
  }

  @Test
  void accounts_are_in_the_record_too_but_never_a_password() {
    join("recorded", "FACT_CHECKER");

    String record = editor.http.get("/api/v1/record?kind=account&subject=recorded").text();

    assertThat(record)
        .contains("\"create\"", "\"sign-in\"", "\"change-password\"")
        .doesNotContain(Http.chosenBy("recorded"), "$2", "passwordHash", "\"password\"");
  }

  @Test
  void every_page_is_reached_by_its_cursor() {
    for (int n = 0; n < 5; n++) {
      checker.logs("Turning the record's pages " + n);
    }
    JsonNode first = editor.http.get("/api/v1/record?limit=3").json();
    JsonNode second =
        editor
            .http
            .get("/api/v1/record?limit=3&cursor=" + first.path("nextCursor").asText())
            .json();

    assertThat(second.path("items").path(0).path("id").asLong())
        .isEqualTo(first.path("items").path(2).path("id").asLong() - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update change set actor = 'somebody else'",
        "delete from change",
        "truncate table change",
        "update publication set document = '{}'",
        "delete from publication",
        "truncate table publication",
        "delete from publication_topic"
      })
  void the_database_refuses_to_rewrite_what_is_kept(String rewriting) throws SQLException {
    published("Kept although somebody runs: " + rewriting);
    String before = sql.one("select count(*) from change");

    assertThatThrownBy(() -> sql.execute(rewriting)).isInstanceOf(SQLException.class);

    assertThat(sql.one("select count(*) from change")).isEqualTo(before);
  }

  @Test
  void the_verifier_names_the_first_entry_that_was_forged() throws SQLException {
    checker.logs("Forged after the fact");
    checker.logs("And one more after it");
    long last = Long.parseLong(sql.one("select max(id) from change"));
    long forged = last - 1;
    // An attacker with full rights to the database drops the trigger first.
    List<String> guard = guard();
    sql.execute(guard.get(0));
    String actor = sql.one("select actor from change where id = " + forged);
    try {
      sql.execute("update change set actor = 'nobody' where id = " + forged);

      JsonNode finding = editor.http.get("/api/v1/record/verification").expect(200).json();

      assertThat(finding.path("intact").asBoolean()).isFalse();
      assertThat(finding.path("firstInvalid").asLong()).isEqualTo(forged);
      assertThat(finding.path("reason").asText()).isEqualTo("Entry is not as it was written.");
    } finally {
      sql.execute("update change set actor = '" + actor + "' where id = " + forged);
      sql.execute(guard.get(1));
    }
    assertThat(editor.http.get("/api/v1/record/verification").json().path("intact").asBoolean())
        .isTrue();
  }

  @Test
  void the_verifier_misses_entries_cut_off_at_the_end() throws SQLException {
    checker.logs("The last one is cut off");
    long last = Long.parseLong(sql.one("select last_id from chain_head"));
    String hash = sql.one("select last_hash from chain_head");
    sql.execute("update chain_head set last_id = last_id + 1");
    try {
      JsonNode finding = editor.http.get("/api/v1/record/verification").json();

      assertThat(finding.path("firstInvalid").asLong()).isEqualTo(last + 1);
      assertThat(finding.path("headHash").asText()).isEqualTo(hash);
    } finally {
      sql.execute("update chain_head set last_id = " + last);
    }
  }

  private static List<String> guard() {
    return "postgresql".equals(System.getProperty("claims.db"))
        ? List.of(
            "alter table change disable trigger change_is_append_only",
            "alter table change enable trigger change_is_append_only")
        : List.of(
            "drop trigger change_is_append_only",
            "create trigger change_is_append_only before update, delete on change for each row"
                + " call \"org.claimtracker.history.RefuseRewriting\"");
  }
}
