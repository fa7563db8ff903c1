package org.claimtracker.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** A desk page needs a fixed number of SQL statements, regardless of the amount of data. */
@QuarkusTest
class PageStatementsTest extends Desk {

  private static final List<String> PAGES =
      List.of(
          "/desk",
          "/desk/review",
          "/desk/claims",
          "/desk/claims?q=counted",
          "/desk/claims?q=counted&sort=logged&overdue=true",
          "/desk/claims?again=due",
          "/desk/claims?due=WEEK&sort=due",
          "/desk/board",
          "/desk/dashboard",
          "/desk/figures",
          "/desk/figures/weeks",
          "/desk/sources",
          "/desk/record",
          "/desk/accounts",
          "/desk/me");

  @Inject Statements statements;

  @Test
  void no_page_costs_more_when_there_is_more_of_everything() {
    indexed();
    more(1);
    Map<String, Integer> few = statements();
    more(9);
    assertThat(statements()).isEqualTo(few);
    assertThat(few.values()).allSatisfy(count -> assertThat(count).isLessThan(14));
  }

  private void more(int times) {
    for (int n = 0; n < times; n++) {
      String logged = checker.logs("Counted as logged " + n);
      Plans.plan(checker, logged, "{\"priority\": \"URGENT\", \"dueOn\": \"2099-01-01\"}")
          .expect(200);
      checker.moves(checker.logs("Counted as taken up " + n), "take-up").expect(200);
      checker.handsIn("Counted as handed in " + n);
      String slug = published("Counted as published " + n);
      checker.schedulesRecheck(slug, LocalDate.now(ZoneOffset.UTC).toString(), null).expect(200);
      checker.moves(slug, "ask-retraction", "{\"reason\": \"Counted.\"}").expect(200);
    }
  }

  private Map<String, Integer> statements() {
    // Let the index catch up first, so that its own statements are not counted.
    checker.http.get("/api/v1/claims?q=counted").expect(200);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String page : PAGES) {
      counts.put(page, statements(page));
    }
    return counts;
  }

  private int statements(String path) {
    return statements.during(() -> editor.browser().get(path, "Accept", "text/html").expect(200));
  }
}
