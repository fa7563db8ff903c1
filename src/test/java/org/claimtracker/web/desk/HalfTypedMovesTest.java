package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The input of a move's form survives other moves and refusals. */
@QuarkusTest
class HalfTypedMovesTest extends InBrowser {

  @Test
  void without_scripts_a_move_that_needs_a_reason_has_a_page_of_its_own() {
    String original = checker.logs("Said before without scripts");
    String slug = checker.logs("Declined without scripts on a page of its own");
    Page page = opens(checker, "/desk/claims/" + slug, withoutScripts());
    assertThat(page.locator("main textarea:visible, main select:visible").count()).isZero();
    picture(page, "workbench-without-scripts");
    link(page, "Decline").click();
    isAccessible(page);
    editor.moves(slug, "take-up").expect(200);
    page.getByLabel("Reason", exactly()).fill("Nobody can check it.");
    press(page, "Decline");
    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("Someone else has changed this since you opened it. Check the current version");
    assertThat(page.locator("main textarea").count()).as("still by itself").isEqualTo(1);
    assertThat(page.getByLabel("Reason", exactly()).inputValue()).isEqualTo("Nobody can check it.");
    isAccessible(page);
    picture(page, "move-desktop");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "move-phone");
    press(page, "Decline");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Claim declined.");

    page.navigate("/desk/claims/" + slug + "/forms/mark-duplicate");
    assertThat(page.locator("main").textContent())
        .contains("This is not possible now", "The claim is declined;");
    page.getByLabel("The other claim").fill(original);
    page.getByLabel("Reason (optional)").fill("The same words.");
    press(page, "Close as duplicate");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("The claim is declined;");
    assertThat(page.getByLabel("Reason (optional)").inputValue()).isEqualTo("The same words.");
    page.navigate("/desk/claims/" + slug);
    link(page, "Reopen").click();
    page.getByLabel("Reason", exactly()).fill("It can be checked.");
    press(page, "Reopen");
    assertThat(checker.opens(slug).json().path("state").asText()).isEqualTo("LOGGED");
  }

  @Test
  void half_typed_reasons_of_two_moves_outlive_a_third() {
    String slug = checker.logs("Two reasons half typed at once");
    Page page = opens(checker, "/desk/claims/" + slug);
    page.getByText("Decline").first().click();
    page.locator("#move-decline textarea").fill("It may be");
    page.getByText("Close as duplicate").first().click();
    page.getByLabel("Reason (optional)").fill("It may be the same");
    page.waitForCondition(() -> page.evaluate("localStorage.length").equals(2));
    press(page, "Assign to me");
    page.getByRole(AriaRole.STATUS).first().waitFor();

    assertThat(page.locator("#move-decline textarea").inputValue()).isEqualTo("It may be");
    assertThat(page.locator("#move-mark-duplicate textarea").inputValue())
        .isEqualTo("It may be the same");
    page.locator("#move-decline textarea").fill("It may be an opinion.");
    press(page, "Decline");
    page.getByText("Claim declined.").waitFor();
  }

  @Test
  void without_scripts_nothing_typed_on_the_review_stands_beside_another_form() {
    String slug = checker.handsIn("Reviewed without scripts");
    Page page = opens(editor, "/desk/claims/" + slug + "/review", withoutScripts());
    assertThat(page.locator("main textarea:visible").count()).as("the approval's").isEqualTo(1);
    assertThat(page.locator("main select, main input[type=datetime-local]").filter(shown()).count())
        .isZero();
    isAccessible(page);
    picture(page, "review-without-scripts");
    page.locator("a[href$='/review/arrange']").click();
    page.getByLabel("Reviewer").selectOption("editor");
    page.getByLabel("Embargo until").fill("2099-01-01T06:00");
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.STATUS).textContent())
        .contains("Reviewer and embargo saved.");
    page.getByLabel("Comment (required when requesting changes)").fill("Well counted.");
    press(page, "Approve");

    assertThat(page.locator("main textarea:visible").count()).as("beside the schedule").isZero();
    isAccessible(page);
    link(page, "Request changes").click();
    page.getByLabel("What needs to change").fill("The number is of another day.");
    checker.schedulesRecheck(slug, "2099-01-01", null).expect(200);
    press(page, "Request changes");
    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("Someone else has changed this");
    assertThat(page.getByLabel("What needs to change").inputValue())
        .isEqualTo("The number is of another day.");
    press(page, "Request changes");
    assertThat(checker.opens(slug).json().at("/comments/0/text").asText())
        .isEqualTo("The number is of another day.");
  }

  @Test
  void a_half_typed_comment_outlives_the_schedule_and_the_embargo() {
    String slug = checker.handsIn("Scheduled while a comment is half typed");
    Page page = opens(editor, "/desk/claims/" + slug + "/review");
    page.locator("#move-approve textarea").fill("Half a word");
    page.getByText("Change", new Page.GetByTextOptions().setExact(true)).first().click();
    press(page, "Save");
    page.getByRole(AriaRole.STATUS).first().waitFor();
    assertThat(page.locator("#move-approve textarea").inputValue()).isEqualTo("Half a word");

    editor.moves(slug, "approve").expect(200);
    page.reload();
    page.getByText("Request changes").first().click();
    page.locator("#move-request-changes textarea").fill("Half a wish");
    page.getByText("Schedule publication").first().click();
    page.locator("#at").fill("2099-01-01T06:00");
    page.locator("#move-schedule button").click();
    page.getByRole(AriaRole.STATUS).first().waitFor();
    assertThat(page.locator("#move-request-changes textarea").inputValue())
        .isEqualTo("Half a wish");
  }

  private static Locator.FilterOptions shown() {
    return new Locator.FilterOptions().setVisible(true);
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }
}
