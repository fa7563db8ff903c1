package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueuesTest extends InBrowser {

  @Test
  void a_queue_is_walked_opened_and_marked_with_the_keyboard() {
    checker.logs("Keyboard walks to one");
    checker.logs("Keyboard walks to two");
    checker.logs("Keyboard walks to three");
    Page page = opens(editor, "/desk/claims?q=keyboard+walks&sort=logged");

    keys(page, "j", "j");
    assertThat(focused(page)).isEqualTo("Keyboard walks to two");
    keys(page, "k", "x");
    assertThat(page.locator("[data-selected]").textContent()).isEqualTo("1");
    keys(page, "k", "j", "j", "j", "j");
    assertThat(focused(page)).as("stays on the last one").isEqualTo("Keyboard walks to one");
    page.keyboard().press("Control+x");
    assertThat(page.locator("[data-selected]").textContent()).as("Ctrl is not ours").isEqualTo("1");

    keys(page, "/");
    page.keyboard().type("jk?x");
    assertThat(page.getByLabel("Text").inputValue()).as("keys are letters here").isEqualTo("jk?x");
    keys(page, "Escape", "?");
    Locator help = page.getByRole(AriaRole.DIALOG);
    assertThat(help.isVisible()).isTrue();
    isAccessible(page);
    keys(page, "Escape");
    assertThat(help.isVisible()).isFalse();

    keys(page, "j");
    String to = page.evaluate("document.activeElement.href").toString();
    keys(page, "Enter");
    page.waitForURL(to);
    page.navigate("/desk/claims");
    keys(page, "g", "b");
    page.waitForURL("**/desk/board");
  }

  @Test
  void claims_are_taken_up_with_the_keyboard_alone() {
    String slug = checker.logs("Taken up from the list");
    Page page = opens(checker, "/desk/claims?q=taken+up+from&state=LOGGED");
    keys(page, "j", "x");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign to me"))
        .press("Enter");

    assertThat(page.getByText("No claims match").isVisible()).isTrue();
    assertThat(checker.opens(slug).json().path("state").asText()).isEqualTo("UNDER_CHECK");
    assertThat(page.getByLabel("Assign to…").count()).as("only editors give").isZero();
  }

  @Test
  void a_filter_is_kept_under_a_name_and_its_address_can_be_shared() {
    Person reviewer = join("filter-keeper", "EDITOR");
    checker.logs("Kept by a filter");
    Page page = opens(reviewer, "/desk/claims");
    page.getByLabel("Text", exactly()).fill("kept by a filter");
    page.getByLabel("State", exactly()).selectOption("UNFINISHED");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    page.getByText("Save this filter").click();
    page.getByLabel("Name", exactly()).fill("Мої <фільтри>");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();

    page.navigate("/desk");
    page.getByText("Мої <фільтри>").click();
    assertThat(page.locator("[data-item]").count()).isEqualTo(1);
    isAccessible(page);
    String shared = page.url().replaceFirst("^https?://[^/]+", "");
    assertThat(opens(checker, shared).locator("[data-item]").count()).isEqualTo(1);
    assertThat(opens(checker, "/desk").getByText("Мої <фільтри>").count()).isZero();

    page.getByText("Save this filter").click();
    page.getByText("Remove the filter Мої <фільтри>").click();
    assertThat(page.getByText("Filter removed.").isVisible()).isTrue();
  }

  @Test
  void what_one_may_not_approve_says_why() {
    editor.handsIn("Handed in by the editor");
    Page mine = opens(editor, "/desk/review");
    Locator row = mine.locator("[data-item]").filter(text("Handed in by the editor"));

    assertThat(row.textContent()).contains("You contributed to it.");
    assertThat(row.locator("[data-open]").getAttribute("href"))
        .isEqualTo("/desk/claims/handed-in-by-the-editor/review");
    assertThat(
            opens(editor, "/desk").locator("#to-review + ol").filter(text("by the editor")).count())
        .isZero();
    assertThat(
            opens(secondEditor, "/desk/review")
                .locator("[data-item]")
                .filter(text("Handed in by the editor"))
                .textContent())
        .doesNotContain("You wrote");
    isAccessible(mine);
  }

  @Test
  void ratings_are_named_in_the_language_of_the_page() {
    published("Rated in two languages");

    assertThat(rated("/desk/claims?q=rated+languages&lang=en")).isEqualTo("Unproven");
    assertThat(rated("/desk/claims?q=rated+languages&lang=uk")).isEqualTo("Не доведено");
    assertThat(opens(editor, "/desk/dashboard?lang=uk").locator("th .rating").allTextContents())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(name).matches("[\\p{IsCyrillic} ]+"));
  }

  private String rated(String path) {
    return opens(editor, path)
        .locator("[data-item]")
        .filter(text("Rated in two languages"))
        .locator(".rating")
        .textContent()
        .strip();
  }

  @Test
  void a_filter_that_cannot_be_read_is_told() {
    for (String query : List.of("state=NOWHERE", "olderThan=-1", "publishedFrom=yesterday")) {
      Answer answer = checker.browser().get("/desk/claims?" + query, "Accept", "text/html");
      assertThat(answer.status()).as(query).isEqualTo(400);
    }
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static String focused(Page page) {
    return page.evaluate("document.activeElement.textContent").toString();
  }
}
