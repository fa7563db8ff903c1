package org.claimtracker.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Whoever checks a claim is told of its due day. */
@QuarkusTest
class DueDaysTest extends Desk {

  @Inject NotificationSchedule schedule;
  @Inject Sql sql;

  @Test
  void a_due_day_is_told_when_it_comes_and_when_it_has_passed_to_whoever_checks_the_claim()
      throws SQLException {
    String slug = checker.logs("Due on its day.");
    checker.moves(slug, "take-up").expect(200);
    LocalDate today = LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC);
    Plans.plan(checker, slug, "{\"dueOn\": \"%s\"}".formatted(today.plusDays(1))).expect(200);
    schedule.remindNow();
    assertThat(kinds(checker, slug)).doesNotContain("CLAIM_DUE");

    Plans.plan(checker, slug, "{\"dueOn\": \"%s\"}".formatted(today)).expect(200);
    schedule.remindNow();
    schedule.remindNow();
    assertThat(kinds(checker, slug)).containsOnlyOnce("CLAIM_DUE").doesNotContain("CLAIM_OVERDUE");
    assertThat(kinds(editor, slug)).doesNotContain("CLAIM_DUE");

    sql.execute(
        "update claim_plan set due_on = date '%s' where claim_id = (select id from claim where slug = '%s')"
            .formatted(today.minusDays(1), slug));
    schedule.remindNow();
    schedule.remindNow();
    assertThat(kinds(checker, slug))
        .containsOnlyOnce("CLAIM_OVERDUE")
        .containsOnlyOnce("CLAIM_DUE");

    String closed = Plans.due(checker, "Due on its day and closed before.", today);
    checker.moves(closed, "decline", "{\"reason\": \"Nobody can check it.\"}").expect(200);
    schedule.remindNow();
    assertThat(kinds(editor, closed)).doesNotContain("CLAIM_DUE");
  }

  private List<String> kinds(Person who, String slug) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode each :
        who.http.get("/api/v1/notifications?limit=100").expect(200).json().path("items")) {
      if (each.path("claim").asText().equals(slug)) {
        kinds.add(each.path("kind").asText());
      }
    }
    return kinds;
  }
}
