package org.claimtracker.review.planning;

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
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** A claim is planned: how urgent it is, by which day it is checked, how far it spread. */
@QuarkusTest
class PlanTest extends Desk {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LATER = TODAY.plusDays(20);

  private static final String WHOLE =
      """
      {"priority": "URGENT", "dueOn": "%s", "reach": {"number": 1200000, "counts": "views",
       "source": "https://video.example/watch/4711", "readOn": "2026-01-15"}}\
      """
          .formatted(LATER);

  @Inject Sql sql;
  @Inject Statements statements;

  @Test
  void a_claim_nobody_planned_is_of_normal_priority_and_due_on_no_day() {
    String slug = checker.logs("Planned by nobody yet");

    Answer read = checker.http.get(path(slug)).expect(200);

    assertThat(read.text()).isEqualTo("{\"priority\":\"NORMAL\"}");
    assertThat(read.etag()).isEqualTo(checker.versionOf(slug));
    assertThat(checker.opens(slug).json().path("plan")).isEqualTo(read.json());
    assertThat(checker.http.get(path("nothing-of-this-name")).status()).isEqualTo(404);
  }

  @Test
  void a_plan_is_kept_whole_and_changed_in_part_and_both_stand_in_the_record() {
    String slug = checker.logs("Planned with everything there is");
    Answer set =
        checker.http.put(path(slug), WHOLE, "If-Match", checker.versionOf(slug)).expect(200);

    assertThat(set.json().path("due").asText()).isEqualTo("LATER");
    assertThat(set.json().at("/reach/number").asLong()).isEqualTo(1_200_000);
    assertThat(set.etag()).isEqualTo(checker.versionOf(slug));
    assertThat(lastChange(slug).path("action").asText()).isEqualTo("plan");
    assertThat(lastChange(slug).has("before")).isFalse();

    Plans.plan(editor, slug, "{\"dueOn\": null, \"reach\": {\"number\": 1300000}}").expect(200);
    JsonNode plan = editor.opens(slug).json().path("plan");
    assertThat(plan.has("dueOn") || plan.has("due")).isFalse();
    assertThat(plan.path("priority").asText()).isEqualTo("URGENT");
    assertThat(plan.at("/reach/counts").asText()).isEqualTo("views");
    assertThat(lastChange(slug).at("/before/dueOn").asText()).isEqualTo(LATER.toString());
    Plans.plan(editor, slug, "{\"reach\": null}").expect(200);
    assertThat(editor.opens(slug).json().path("plan").has("reach")).isFalse();
  }

  @Test
  void every_broken_rule_is_told_at_once_and_nothing_is_kept() {
    String slug = checker.logs("Planned with everything wrong");

    Answer refused =
        Plans.plan(
            checker,
            slug,
            """
            {"dueOn": "%s", "reach": {"number": 1, "counts": "views", "source": "A poster.",
             "readOn": "2099-01-01"}}\
            """
                .formatted(TODAY.minusDays(1)));
    assertThat(refused.expect(422).violations()).containsExactlyInAnyOrder("dueOn", "reach.readOn");
    assertThat(
            Plans.plan(
                    checker,
                    slug,
                    "{\"priority\": null, \"reach\": {\"number\": -1, \"source\": \" \"}}")
                .expect(422)
                .violations())
        .containsExactlyInAnyOrder(
            "priority", "reach.number", "reach.counts", "reach.source", "reach.readOn");
    assertThat(Plans.plan(checker, slug, "{\"dueOn\": \"9999-01-02\"}").expect(422).violations())
        .containsExactly("dueOn");
    checker.http.patch(path(slug), "{}", "If-Match", "\"77\"").expect(412);
    checker.http.patch(path(slug), "{}").expect(428);
    assertThat(lastChange(slug).path("action").asText()).isEqualTo("log");
  }

  @Test
  void publishing_takes_the_day_off_and_the_record_says_so() {
    String slug = checker.handsIn("Published on its due day");
    editor.moves(slug, "approve").expect(200);
    Plans.plan(checker, slug, WHOLE).expect(200);

    secondEditor.moves(slug, "publish").expect(200);

    JsonNode plan = editor.opens(slug).json().path("plan");
    assertThat(plan.has("dueOn")).isFalse();
    assertThat(plan.path("priority").asText()).isEqualTo("URGENT");
    assertThat(changes(slug, 2)).containsExactly("publish", "meet-due-day");
    assertThat(reader.get("/api/v1/verdicts/" + slug).text() + reader.get("/v/" + slug).text())
        .doesNotContain("URGENT", "video.example");
  }

  @Test
  void the_desk_lists_what_is_due_by_a_day_the_earliest_first() throws SQLException {
    String missed = Plans.due(checker, "Due since yesterday", TODAY);
    String today = Plans.due(checker, "Due today", TODAY);
    String later = Plans.due(checker, "Due in some weeks", LATER);
    String closed = Plans.due(checker, "Due and declined", TODAY);
    checker.moves(closed, "decline", "{\"reason\": \"Nobody can check it.\"}").expect(200);
    missedIts(missed);

    assertThat(listed("?limit=100"))
        .containsSubsequence(missed, today)
        .doesNotContain(later, closed);
    assertThat(listed("?limit=100&by=" + LATER)).containsSubsequence(missed, today, later);
    assertThat(editor.http.walk("/api/v1/due-claims", "slug"))
        .isEqualTo(listed("?limit=100"))
        .doesNotHaveDuplicates();
    assertThat(listed("?by=-999999999-01-01")).isEmpty();
    assertThat(checker.opens(missed).json().at("/plan/due").asText()).isEqualTo("PASSED");
    Plans.plan(checker, missed, "{\"priority\": \"HIGH\"}").expect(200);
    int few = statements.during(() -> listed("?limit=1"));
    assertThat(statements.during(() -> listed("?limit=100"))).isEqualTo(few);
  }

  private static String path(String slug) {
    return "/api/v1/claims/" + slug + "/plan";
  }

  private void missedIts(String slug) throws SQLException {
    sql.execute(
        "update claim_plan set due_on = date '%s' where claim_id = (select id from claim where slug = '%s')"
            .formatted(TODAY.minusDays(1), slug));
  }

  private List<String> listed(String query) {
    return editor.http.get("/api/v1/due-claims" + query).expect(200).values("items", "slug");
  }

  private JsonNode lastChange(String slug) {
    return record(slug, 1).at("/items/0");
  }

  private List<String> changes(String slug, int newest) {
    return record(slug, newest).findValuesAsText("action");
  }

  private JsonNode record(String slug, int limit) {
    return editor
        .http
        .get("/api/v1/record?kind=claim&limit=" + limit + "&subject=" + slug)
        .expect(200)
        .json();
  }
}
