package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.Plans;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The board shows what its address asks for, and its cards move as claims do everywhere. */
@QuarkusTest
class BoardTest extends InBrowser {

  private static final LocalDate SOME_DAY = LocalDate.parse("2099-01-01");

  @Test
  void it_shows_what_its_address_asks_for_and_counts_that_alone() {
    String urgent = logs("The board shows the urgent one", "Boards that filter");
    logs("The board leaves the other one out", "Boards that filter");
    Plans.plan(checker, urgent, "{\"priority\": \"URGENT\", \"dueOn\": \"%s\"}".formatted(SOME_DAY))
        .expect(200);

    assertThat(board("?topic=boards-that-filter").text())
        .contains("shows the urgent one", "leaves the other one out");
    String page = board("?topic=boards-that-filter&priority=URGENT&assignee=%40nobody").text();
    assertThat(page)
        .contains("shows the urgent one", ">Urgent</span>", "<span class=\"count\">1</span>")
        .doesNotContain("leaves the other one out");
    assertThat(board("?topic=boards-that-filter&due=PASSED").text())
        .doesNotContain("shows the urgent one");
    assertThat(board("?topic=boards-that-filter&assignee=%40me").text())
        .doesNotContain("shows the urgent one");
    assertThat(checker.browser().get("/desk/board?priority=SOON", "Accept", "text/html").status())
        .isEqualTo(400);
  }

  @Test
  void a_card_moves_by_a_form_and_leads_back_to_the_board_as_it_was_filtered() {
    String slug = logs("The board moves it by a form", "Boards with forms");
    String back = "/desk/board?topic=boards-with-forms";

    assertThat(board("?topic=boards-with-forms").text())
        .contains("/desk/claims/" + slug + "/moves/take-up", slug + "/forms/decline")
        .doesNotContain(slug + "/moves/unassign", slug + "/forms/assign");
    assertThat(moves(slug, "take-up", back).expect(303).header("Location")).endsWith(back);
    assertThat(checker.opens(slug).json().path("state").asText()).isEqualTo("UNDER_CHECK");
    assertThat(moves(slug, "take-up", "/desk/board?x=//evil.example").status()).isEqualTo(409);
    assertThat(moves(slug, "take-up", back).text()).contains("The board moves it by a form");
  }

  @Test
  void only_the_board_is_led_back_to() {
    String slug = logs("The board is no way out of the desk", "Boards that lead back");

    assertThat(moves(slug, "take-up", "//evil.example/desk/board").header("Location"))
        .endsWith("/desk/claims/" + slug);
  }

  @Test
  void a_card_is_dragged_and_moved_by_keys_and_what_needs_a_reason_asks_for_it() {
    logs("The board moves it by hand", "Boards by hand");
    Page page = opens(editor, "/desk/board?topic=boards-by-hand");
    page.locator("[data-card]").dragTo(page.locator("[data-column=IN_REVIEW]"));
    assertThat(cards(page, "LOGGED").count()).as("no move leads there").isEqualTo(1);

    page.locator("[data-card]").dragTo(page.locator("[data-column=UNDER_CHECK]"));
    cards(page, "UNDER_CHECK").waitFor();
    assertThat(page.url()).endsWith("/desk/board?topic=boards-by-hand");
    isAccessible(page);

    page.keyboard().press("j");
    page.keyboard().press("m");
    page.keyboard().press("Enter");
    cards(page, "LOGGED").waitFor();
    page.keyboard().press("j");
    page.keyboard().press("m");
    page.locator("[data-card] a[href$='/forms/decline']").press("Enter");
    page.waitForURL("**/forms/decline");
  }

  private static Locator cards(Page page, String column) {
    return page.locator("[data-column=" + column + "] [data-card]");
  }

  private String logs(String statement, String topic) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    claim.putArray("topics").add(topic);
    return checker.logs(claim);
  }

  private Answer board(String query) {
    return checker.browser().get("/desk/board" + query, "Accept", "text/html").expect(200);
  }

  private Answer moves(String slug, String move, String board) {
    String version = checker.versionOf(slug).replace("\"", "");
    return checker
        .browser()
        .post(
            "/desk/claims/" + slug + "/moves/" + move,
            "token=%s&version=%s&board=%s"
                .formatted(
                    Person.FORM_TOKEN, version, URLEncoder.encode(board, StandardCharsets.UTF_8)),
            "Content-Type",
            "application/x-www-form-urlencoded");
  }
}
