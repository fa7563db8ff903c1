package org.claimtracker.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** Scheduled publication and embargoes. Here the schedule itself runs only once an hour. */
@QuarkusTest
class SchedulingTest extends Desk {

  private static final String LATER = "{\"at\": \"2099-01-01T00:00:00Z\"}";

  @Inject PublishDue schedule;
  @Inject Sql sql;

  @Test
  void what_is_due_is_published_in_the_name_of_who_scheduled_it() throws SQLException {
    String slug = approved("Published by the schedule");
    editor.moves(slug, "schedule", LATER).expect(200);
    schedule.publishDue();
    reader.get("/api/v1/verdicts/" + slug).expect(404);

    makeDue(slug);
    schedule.publishDue();

    reader.get("/api/v1/verdicts/" + slug).expect(200);
    String record = editor.http.get("/api/v1/record?kind=claim&subject=" + slug).text();
    assertThat(record).contains("\"action\":\"publish\",", "\"via\":\"schedule\"");
  }

  @Test
  void a_time_that_is_past_is_refused() {
    String slug = approved("Scheduled for yesterday");

    assertThat(
            editor
                .moves(slug, "schedule", "{\"at\": \"2025-01-01T00:00:00Z\"}")
                .expect(422)
                .violations())
        .containsExactly("at");
  }

  @Test
  void an_embargo_holds_against_publishing_and_scheduling() {
    String slug = approved("Under embargo");
    embargo(slug, "2098-01-01T00:00:00Z");

    assertThat(editor.moves(slug, "publish").expect(422).unmet()).containsExactly("embargo");
    editor.moves(slug, "schedule", "{\"at\": \"2097-01-01T00:00:00Z\"}").expect(422);
    editor.moves(slug, "schedule", LATER).expect(200);
    reader.get("/api/v1/verdicts/" + slug).expect(404);

    editor.moves(slug, "unschedule").expect(200);
    editor
        .http
        .patch(
            "/api/v1/claims/" + slug + "/review",
            "{\"embargoUntil\": null}",
            "If-Match",
            editor.versionOf(slug))
        .expect(200);
    editor.moves(slug, "publish").expect(200);
  }

  @Test
  void an_edit_takes_the_schedule_back_with_the_approval() throws SQLException {
    String slug = approved("Edited while it waits for its time");
    editor.moves(slug, "schedule", LATER).expect(200);
    checker.addsCaption(slug);

    assertThat(checker.stateOf(slug)).isEqualTo("IN_REVIEW");
    makeDue(slug);
    schedule.publishDue();
    reader.get("/api/v1/verdicts/" + slug).expect(404);
  }

  @Test
  void what_a_rule_forbids_when_it_is_due_is_not_published_and_the_desk_is_told()
      throws SQLException {
    String slug = approved("Put under embargo after it was scheduled");
    editor.moves(slug, "schedule", LATER).expect(200);
    makeDue(slug);
    sql.execute(
        "update review set embargo_until = timestamp with time zone '2098-01-01 00:00:00+00'"
            + " where claim_id = (select id from claim where slug = '%s')".formatted(slug));

    schedule.publishDue();

    reader.get("/api/v1/verdicts/" + slug).expect(404);
    assertThat(editor.opens(slug).values("comments", "text").get(0))
        .startsWith("Not published as scheduled: ")
        .contains("Under embargo until 2098-01-01T00:00:00Z");
    assertThat(editor.opens(slug).json().path("revisions").path(0).has("scheduledFor")).isFalse();
  }

  private String approved(String statement) {
    String slug = checker.handsIn(statement);
    secondEditor.moves(slug, "approve").expect(200);
    return slug;
  }

  private void embargo(String slug, String until) {
    editor
        .http
        .patch(
            "/api/v1/claims/" + slug + "/review",
            "{\"embargoUntil\": \"" + until + "\"}",
            "If-Match",
            editor.versionOf(slug))
        .expect(200);
  }

  /** Advances the time. */
  private void makeDue(String slug) throws SQLException {
    sql.execute(
        "update review set scheduled_for = timestamp with time zone '2020-01-01 00:00:00+00'"
            + " where scheduled_for is not null"
            + " and claim_id = (select id from claim where slug = '%s')".formatted(slug));
  }
}
