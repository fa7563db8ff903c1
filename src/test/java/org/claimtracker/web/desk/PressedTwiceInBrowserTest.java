package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** After a form was saved it is empty, says so, and neither a second press nor a reload repeats. */
@QuarkusTest
class PressedTwiceInBrowserTest extends InBrowser {

  @Test
  void a_comment_is_added_once_and_its_form_is_empty() {
    String slug = checker.logs("A comment is pressed twice");
    Page page = opens(checker, "/desk/claims/" + slug);
    Locator section = page.locator("#comments");
    page.getByLabel("Comment", exactly()).fill("Said once.");
    pressTwice(section, "Add comment");
    saved(section, "Comment added.");

    assertThat(page.getByLabel("Comment", exactly()).inputValue()).isEmpty();
    isAccessible(page);
    nothingIsOffered(page);
    assertThat(section.locator("li").allTextContents()).hasSize(1);
    assertThat(page.getByLabel("Comment", exactly()).inputValue()).isEmpty();
  }

  @Test
  void evidence_is_added_once_and_its_form_is_empty() {
    String slug = checker.logs("Evidence is pressed twice");
    Page page = opens(checker, "/desk/claims/" + slug);
    Locator section = page.locator("#evidence");
    section.locator("summary").getByText("Add evidence").click();
    page.getByLabel("Against the claim").check();
    page.getByLabel("Passage").fill("Ninety were counted.");
    page.locator("#new-source summary").click();
    page.locator("[id='source.title']").fill("A count pressed twice");
    page.locator("[id='source.kind']").selectOption("PRIMARY");
    page.locator("[id='source.origin']").fill("The counters");
    pressTwice(section, "Add evidence");
    saved(section, "Evidence added");

    assertThat(page.getByLabel("Passage").inputValue()).isEmpty();
    assertThat(section.locator("#add-evidence[open]").count()).isZero();
    assertThat(checker.opens(slug).json().path("evidence")).hasSize(1);
    // The new evidence is ticked in the verdict, which is not saved yet.
    page.onDialog(dialog -> dialog.accept());
    nothingIsOffered(page);
  }

  @Test
  void an_appearance_is_added_once_and_its_form_is_empty() {
    String slug = checker.logs("An appearance is pressed twice");
    Page page = opens(checker, "/desk/claims/" + slug);
    Locator section = page.locator("#appearances");
    section.locator("summary").getByText("Add an appearance").click();
    page.locator("[id='appearance.title']").fill("Heard once");
    pressTwice(section, "Add an appearance");
    saved(section, "Appearance added.");

    assertThat(page.locator("[id='appearance.title']").inputValue()).isEmpty();
    nothingIsOffered(page);
    assertThat(checker.opens(slug).json().path("appearances")).hasSize(2);
    assertThat(page.locator("[id='appearance.title']").inputValue()).isEmpty();
  }

  @Test
  void a_claim_is_logged_once() {
    Page page = opens(checker, "/desk/claims/new");
    page.getByLabel("The claim", exactly()).fill("Logged by two presses of one button");
    button(page, "Log and open").dblclick();
    page.getByText("Claim logged:").waitFor();

    assertThat(page.url()).contains("/desk/claims/logged-by-two-presses");
    assertThat(page.locator("#history li").count()).isEqualTo(1);
  }

  private static void pressTwice(Locator section, String name) {
    section
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .dblclick();
  }

  private static void saved(Locator section, String said) {
    Locator status = section.getByRole(AriaRole.STATUS);
    status.waitFor();
    assertThat(status.textContent()).contains(said);
  }

  /** Nothing of the form is kept in the browser, so a reload cannot bring it back. */
  private static void nothingIsOffered(Page page) {
    page.waitForTimeout(400);
    assertThat(
            page.evaluate(
                "Object.keys(localStorage).filter(key => key.startsWith('unsaved:')"
                    + " && !key.endsWith('/verdict')).length"))
        .isEqualTo(0);
    page.reload();
  }
}
