package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.Test;

/** The plan of a claim on the desk's pages. */
@QuarkusTest
class PlannedClaimsTest extends Desk {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LATER = TODAY.plusDays(20);

  @Inject Sql sql;

  @Test
  void the_list_of_claims_filters_and_sorts_by_plan_and_tells_it_in_words() throws SQLException {
    String missed = Plans.due(checker, "Filtered as due since yesterday", TODAY);
    String later = Plans.due(checker, "Filtered as due in some weeks", LATER);
    String unplanned = checker.logs("Filtered as planned by nobody");
    Plans.plan(checker, later, "{\"priority\": \"URGENT\"}").expect(200);
    missedIts(missed);

    assertThat(page("?q=filtered+as&due=PASSED")).contains(missed, "Past its due day,");
    assertThat(page("?q=filtered+as&due=PASSED")).doesNotContain(later, unplanned);
    assertThat(page("?q=filtered+as&due=NONE")).contains(unplanned).doesNotContain(missed, later);
    assertThat(page("?q=filtered+as&priority=URGENT&priority=HIGH"))
        .contains(later, ">Urgent</span>")
        .doesNotContain(missed, unplanned);
    assertThat(page("?q=filtered+as&priority=NORMAL"))
        .contains(missed, unplanned)
        .doesNotContain(later);
    assertThat(page("?q=filtered+as&sort=due")).containsSubsequence(missed, later, unplanned);
    assertThat(page("?q=filtered+as&sort=priority")).containsSubsequence(later, missed);
    assertThat(checker.browser().get("/desk/claims?due=soon", "Accept", "text/html").status())
        .isEqualTo(400);
  }

  @Test
  void the_form_reads_numbers_as_people_group_them_and_keeps_what_was_typed() {
    String slug = checker.logs("Planned in a form");
    String form =
        "priority=HIGH&dueOn=%s&reach.counts=views&reach.source=A+%%3Cposter%%3E&reach.readOn=19.03.2025"
            .formatted(LATER);

    Answer refused = send(slug, form + "&reach.number=" + encoded("a million"));
    assertThat(refused.expect(422).text())
        .contains("Write a whole number in digits", "value=\"a million\"", "A &lt;poster&gt;");
    send(slug, form + "&reach.number=" + encoded("1 200 000")).expect(303);

    assertThat(checker.opens(slug).json().at("/plan/reach/number").asLong()).isEqualTo(1_200_000);
    assertThat(checker.browser().get("/desk/claims/" + slug, "Accept", "text/html").text())
        .contains("1,200,000 <bdi>views</bdi>", "A &lt;poster&gt;")
        .doesNotContain("<poster>");
    send(slug, "priority=NORMAL").expect(303);
    assertThat(checker.http.get("/api/v1/claims/" + slug + "/plan").text())
        .isEqualTo("{\"priority\":\"NORMAL\"}");
  }

  private void missedIts(String slug) throws SQLException {
    sql.execute(
        "update claim_plan set due_on = date '%s' where claim_id = (select id from claim where slug = '%s')"
            .formatted(TODAY.minusDays(1), slug));
  }

  private String page(String query) {
    return checker.browser().get("/desk/claims" + query, "Accept", "text/html").expect(200).text();
  }

  private Answer send(String slug, String form) {
    String version = checker.versionOf(slug).replace("\"", "");
    return checker
        .browser()
        .post(
            "/desk/claims/" + slug + "/plan",
            "token=%s&version=%s&%s".formatted(Person.FORM_TOKEN, version, form),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
