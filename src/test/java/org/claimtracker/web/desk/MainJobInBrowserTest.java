package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The main job in the browser: one person checks a claim, another approves and publishes it. */
@QuarkusTest
class MainJobInBrowserTest extends InBrowser {

  private static final String CLAIM = "Refineries were hit 17 times in one night";

  @Test
  void a_claim_is_logged_checked_refused_to_its_author_and_published_by_another_editor() {
    Page desk = opens(secondEditor, "/desk/claims/new");
    isAccessible(desk);
    desk.getByLabel("The claim", exactly()).fill(CLAIM);
    desk.getByLabel("Claimant", exactly()).fill("Volodymyr Zelenskyy");
    desk.getByLabel("Address", exactly()).fill("https://www.example.org/remarks");
    desk.getByLabel("Title", exactly()).fill("Remarks to reporters");
    press(desk, "Log and open");
    desk.waitForURL("**/desk/claims/refineries-were-hit-*");
    assertThat(desk.getByRole(AriaRole.STATUS).first().textContent()).contains(CLAIM);
    isAccessible(desk);

    desk.locator("#evidence summary").getByText("Add evidence").click();
    desk.getByLabel("For the claim", exactly()).check();
    desk.getByText("New source", exactlyText()).click();
    desk.getByLabel("Title of the source").fill("Bulletin of the night");
    desk.getByLabel("Kind of source", exactly()).selectOption("PRIMARY");
    desk.getByLabel("Origin", exactly()).fill("General Staff");
    desk.getByLabel("Quoted passage").fill("Seventeen strikes were recorded.");
    desk.locator("#add-evidence button.button-main").click();
    desk.getByText("Seventeen strikes were recorded.").waitFor();
    assertThat(desk.getByLabel("Cite in the verdict").isChecked()).isTrue();

    desk.locator("input[name=rating][value=true]").check();
    desk.getByLabel("Explanation").fill("The bulletin **lists** each strike.");
    desk.locator("#preview strong").waitFor();
    press(desk, "Save the draft");
    desk.waitForURL("**#verdict");
    press(desk, "Submit for review");
    assertThat(desk.getByRole(AriaRole.ALERT).textContent()).contains("Write a summary.");
    desk.getByRole(AriaRole.ALERT)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Write a summary."))
        .click();
    desk.getByLabel("Summary").fill("The General Staff counted seventeen strikes that night.");
    press(desk, "Save the draft");
    press(desk, "Submit for review");
    desk.getByText("Submitted for review.").waitFor();
    String slug = desk.url().replaceFirst("^.*/claims/([^/?#]+).*$", "$1");

    desk.navigate("/desk/claims/" + slug + "/review");
    isAccessible(desk);
    Locator approve =
        desk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve"));
    assertThat(approve.isDisabled()).isTrue();
    assertThat(desk.locator("#own").textContent()).contains("Another editor has to");

    Page other = opens(editor, "/desk/claims/" + slug + "/review");
    isAccessible(other);
    assertThat(other.locator(".preview strong").textContent()).isEqualTo("lists");
    other.getByLabel("Comment (required").fill("Well sourced.");
    press(other, "Approve");
    other.getByText("Approved.", exactlyText()).waitFor();
    press(other, "Publish now");
    other.getByText("Published. Readers can see it now.").waitFor();

    assertThat(reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("summary").asText())
        .isEqualTo("The General Staff counted seventeen strikes that night.");
  }

  private static Page.GetByTextOptions exactlyText() {
    return new Page.GetByTextOptions().setExact(true);
  }
}
