package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** Verdicts are rechecked, because what was true may have changed. */
@QuarkusTest
class RecheckTest extends Desk {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LATER = TODAY.plusMonths(6);

  @Inject Sql sql;
  @Inject Statements statements;

  @Test
  void a_published_verdict_gets_a_day_to_be_looked_at_again_with_what_to_look_for() {
    String slug = published("Looked at again when there are new figures");
    Answer set = schedulesRecheck(checker, slug, LATER, "The census comes out.").expect(200);

    assertThat(set.json().path("recheck").toString())
        .isEqualTo(
            "{\"dueOn\":\"%s\",\"reason\":\"The census comes out.\",\"setBy\":\"checker\",\"due\":false}"
                .formatted(LATER));
    assertThat(checker.opens(slug).json().path("recheck")).isEqualTo(set.json().path("recheck"));
    assertThat(lastChange(slug).path("action").asText()).isEqualTo("set-recheck");
    assertThat(lastChange(slug).has("before")).isFalse();
    assertThat(lastChange(slug).at("/after/dueOn").asText()).isEqualTo(LATER.toString());

    schedulesRecheck(editor, slug, LATER.plusDays(1), null).expect(200);
    assertThat(lastChange(slug).at("/before/reason").asText()).isEqualTo("The census comes out.");
    assertThat(checker.opens(slug).json().at("/recheck/setBy").asText()).isEqualTo("editor");
  }

  @Test
  void the_desk_lists_what_is_due_by_a_day_the_longest_due_first() throws SQLException {
    String overdue = published("Due to be looked at since yesterday");
    String today = checker.handsIn("Due to be looked at today, though still a draft");
    String later = published("Due to be looked at in half a year");
    schedulesRecheck(checker, today, TODAY, null).expect(200);
    schedulesRecheck(checker, overdue, TODAY, null).expect(200);
    schedulesRecheck(checker, later, LATER, null).expect(200);
    wasDue(overdue, TODAY.minusDays(3000));

    assertThat(due("?limit=100")).containsSubsequence(overdue, today).doesNotContain(later);
    assertThat(due("?limit=100&by=" + LATER)).containsSubsequence(overdue, today, later);
    assertThat(editor.http.walk("/api/v1/rechecks", "slug")).isEqualTo(due("?limit=100"));
    assertThat(editor.http.walk("/api/v1/rechecks", "slug")).doesNotHaveDuplicates();
    assertThat(due("?limit=100&by=%2B999999999-12-31")).contains(later);
    assertThat(due("?by=-999999999-01-01")).isEmpty();
    assertThat(editor.http.get("/api/v1/rechecks?by=tomorrow").status()).isEqualTo(400);
  }

  @Test
  void it_stays_due_until_another_day_is_set_or_none() throws SQLException {
    String slug = published("Looked at and found to be true still");
    schedulesRecheck(editor, slug, TODAY, "Is it so still?").expect(200);
    wasDue(slug, TODAY.minusDays(2));
    schedulesRecheck(editor, slug, TODAY.minusDays(2), "Ask the ministry too.").expect(200);
    assertThat(due("?limit=100")).as("the reason can be changed alone").contains(slug);

    schedulesRecheck(editor, slug, LATER, null).expect(200);
    assertThat(due("?limit=100")).doesNotContain(slug);
    schedulesRecheck(editor, slug, null, null).expect(200);
    assertThat(editor.opens(slug).json().has("recheck")).isFalse();
    assertThat(lastChange(slug).path("action").asText()).isEqualTo("remove-recheck");
    assertThat(due("?limit=100&by=" + LATER)).doesNotContain(slug);
  }

  @Test
  void a_day_that_is_past_and_a_claim_that_nobody_checks_are_refused() {
    String slug = published("Looked at again yesterday");
    assertThat(schedulesRecheck(editor, slug, TODAY.minusDays(1), null).expect(422).violations())
        .containsExactly("dueOn");
    assertThat(schedulesRecheck(editor, slug, LATER, "x".repeat(501)).expect(422).violations())
        .containsExactly("reason");
    assertThat(editor.schedulesRecheck(slug, "9999-01-02", null).expect(422).violations())
        .containsExactly("dueOn");
    String logged = checker.logs("Nobody checked it yet");
    schedulesRecheck(editor, logged, LATER, null).expect(409);
    editor.http.patch("/api/v1/claims/" + slug + "/recheck", "{}", "If-Match", "\"0\"").expect(412);
    editor.http.patch("/api/v1/claims/" + slug + "/recheck", "{}").expect(428);
    assertThat(lastChange(slug).path("action").asText()).as("nothing is kept").isEqualTo("publish");
  }

  @Test
  void approvals_stay_and_readers_see_nothing_of_it() {
    String slug = checker.handsIn("Approved and to be looked at again");
    editor.moves(slug, "approve").expect(200);
    schedulesRecheck(checker, slug, LATER, "A word for the desk alone.").expect(200);
    secondEditor.moves(slug, "publish").expect(200);
    String before = reader.get("/api/v1/verdicts/" + slug).expect(200).etag();

    schedulesRecheck(checker, slug, TODAY, "A word for the desk alone.").expect(200);
    Answer read = reader.get("/api/v1/verdicts/" + slug).expect(200);
    assertThat(read.etag()).isEqualTo(before);
    assertThat(read.text()).doesNotContain("recheck", "for the desk alone");
    assertThat(reader.get("/v/" + slug).text()).doesNotContain("for the desk alone");
  }

  @Test
  void the_list_costs_the_same_however_much_is_due() {
    schedulesRecheck(checker, published("Due as the first of many"), TODAY, null).expect(200);
    int few = statements.during(() -> due("?limit=1"));
    schedulesRecheck(checker, published("Due as the second of many"), TODAY, null).expect(200);
    schedulesRecheck(checker, published("Due as the third of many"), TODAY, null).expect(200);
    assertThat(statements.during(() -> due("?limit=100"))).isEqualTo(few);
  }

  @Test
  void the_addresses_of_version_0_1_lead_to_the_present_ones() {
    String slug = published("Found under its former address");
    for (String root : List.of("/api/v1/claims/", "/desk/claims/")) {
      Answer moved = editor.http.put(root + slug + "/second-look", "{}");
      assertThat(moved.expect(308).header("Location")).isEqualTo(root + slug + "/recheck");
    }
    assertThat(reader.get("/api/v1/second-looks?by=2099-01-01").expect(308).header("Location"))
        .isEqualTo("/api/v1/rechecks?by=2099-01-01");
  }

  private Answer schedulesRecheck(Person who, String slug, LocalDate on, String why) {
    return who.schedulesRecheck(slug, on == null ? null : on.toString(), why);
  }

  private List<String> due(String query) {
    return editor.http.get("/api/v1/rechecks" + query).expect(200).values("items", "slug");
  }

  private JsonNode lastChange(String slug) {
    return editor
        .http
        .get("/api/v1/record?limit=1&kind=claim&subject=" + slug)
        .expect(200)
        .json()
        .at("/items/0");
  }

  private void wasDue(String slug, LocalDate on) throws SQLException {
    sql.execute(
        "update recheck set due_on = date '%s' where claim_id = (select id from claim where slug = '%s')"
            .formatted(on, slug));
  }
}
