package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Input is never lost, whatever happens to the page, the session or the claim. */
@QuarkusTest
class NothingLostTest extends InBrowser {

  private static final String OFFER = "You have unsaved work here.";

  @Test
  void two_versions_of_a_verdict_are_shown_and_each_part_is_chosen() {
    String slug = checker.logs("Two people write one verdict at once");
    checker.drafts(slug, "unproven", "Written first.").expect(200);
    Page mine = opens(checker, "/desk/claims/" + slug);
    mine.getByLabel("Summary").fill("Written by the checker.");
    mine.getByLabel("Explanation").fill("Only the checker explains it.");
    editor.drafts(slug, "half-true", "Written by the editor.").expect(200);

    press(mine, "Save the draft");
    mine.getByText("Conflicting changes").first().waitFor();
    assertThat(mine.locator("main").textContent())
        .contains("Written by the checker.")
        .contains("Written by the editor.")
        .contains("Half true");
    assertThat(mine.locator("ins").allTextContents()).contains("checker");
    isAccessible(mine);
    // A field changed only by the other person defaults to that version.
    assertThat(mine.locator("input[name='take.rating'][value=theirs]").isChecked()).isTrue();
    press(mine, "Save selection");
    mine.getByText("Draft saved.").waitFor();

    assertThat(checker.opens(slug).json().at("/revisions/0/text").toString())
        .contains("\"rating\":\"half-true\"")
        .contains("\"summary\":\"Written by the checker.\"")
        .contains("\"explanation\":\"Only the checker explains it.\"");
  }

  @Test
  void one_goes_on_writing_with_what_was_chosen() {
    String slug = checker.logs("One goes on writing after a conflict");
    checker.drafts(slug, "unproven", "Before.").expect(200);
    Page mine = opens(checker, "/desk/claims/" + slug);
    mine.getByLabel("Summary").fill("Mine.");
    editor.drafts(slug, "unproven", "Theirs.").expect(200);
    press(mine, "Save the draft");
    mine.getByLabel("Saved version").check();
    press(mine, "Continue editing with selection");

    assertThat(mine.getByLabel("Summary").inputValue()).isEqualTo("Theirs.");
    mine.getByLabel("Summary").fill("Theirs, and mine.");
    press(mine, "Save the draft");
    mine.getByText("Draft saved.").waitFor();
    assertThat(checker.opens(slug).json().at("/revisions/0/text/summary").asText())
        .isEqualTo("Theirs, and mine.");
  }

  @Test
  void what_others_add_elsewhere_is_no_conflict() {
    String slug = checker.logs("Others add evidence meanwhile");
    Page mine = opens(checker, "/desk/claims/" + slug);
    mine.getByLabel("Summary").fill("Written while evidence came in.");
    editor.addsCaption(slug);

    press(mine, "Save the draft");
    mine.getByText("Draft saved.").waitFor();
  }

  @Test
  void unsaved_work_is_offered_after_a_reload_and_gone_after_it_is_saved() {
    String slug = checker.logs("Unsaved work is kept in the browser");
    Page page = opens(checker, "/desk/claims/" + slug);
    page.onDialog(dialog -> dialog.accept());
    page.getByLabel("Summary").fill("Typed and not saved: ще не збережено.");
    page.getByText("Not saved yet").waitFor();
    page.waitForCondition(() -> page.evaluate("localStorage.length").equals(1));

    page.reload();
    page.getByText(OFFER).waitFor();
    isAccessible(page);
    press(page, "Restore it");
    assertThat(page.getByLabel("Summary").inputValue())
        .isEqualTo("Typed and not saved: ще не збережено.");
    press(page, "Save the draft");
    page.getByText("Draft saved.").waitFor();
    assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    page.reload();
    assertThat(page.getByText(OFFER).isVisible()).isFalse();
  }

  @Test
  void unsaved_work_outlives_a_lost_session() {
    var guest = join("guest-of-the-desk", "FACT_CHECKER");
    Page page = opens(guest, "/desk/claims/new");
    page.onDialog(dialog -> dialog.accept());
    page.getByLabel("The claim", exactly()).fill("Typed before the session was lost");
    page.waitForCondition(() -> page.evaluate("localStorage.length").equals(1));
    String[] session = guest.http.cookie().split("=", 2);
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(session[0]));
    press(page, "Log and open");
    page.getByText("You have been signed out").waitFor();

    page.context().addCookies(List.of(new Cookie(session[0], session[1]).setUrl(base.toString())));
    page.navigate("/desk/claims/new");
    press(page, "Restore it");
    assertThat(page.getByLabel("The claim", exactly()).inputValue())
        .isEqualTo("Typed before the session was lost");
  }

  @Test
  void without_scripts_each_form_has_a_page_of_its_own_so_that_none_drops_anothers_text() {
    String slug = checker.logs("Written without scripts, form by form");
    Page page = opens(checker, "/desk/claims/" + slug, withoutScripts());
    assertThat(page.locator("main textarea:visible").count()).as("no form to lose").isZero();
    assertThat(page.locator("#verdict-form").isVisible()).isFalse();

    page.locator("#evidence").getByText("Add evidence").first().click();
    page.getByLabel("Against the claim").check();
    page.getByLabel("Passage").fill("Ninety were counted.");
    press(page, "Add evidence");
    assertThat(page.getByRole(AriaRole.ALERT).isVisible()).as("no source yet").isTrue();
    assertThat(page.getByLabel("Passage").inputValue()).isEqualTo("Ninety were counted.");
    page.locator("#new-source summary").click();
    page.locator("[id='source.title']").fill("A count of ninety");
    page.locator("[id='source.kind']").selectOption("PRIMARY");
    page.locator("[id='source.origin']").fill("The counters");
    press(page, "Add evidence");

    page.getByText("Write the verdict").first().click();
    assertThat(page.locator("#evidence input[type=checkbox]").isChecked()).as("ticked").isTrue();
    page.getByLabel("Summary").fill("Typed without scripts.");
    editor.drafts(slug, "half-true", "Written by the editor.").expect(200);
    press(page, "Save the draft");
    page.getByLabel("Saved version").first().check();
    press(page, "Continue editing with selection");
    page.getByLabel("Summary").fill("Typed without scripts, and gone on with.");
    press(page, "Save the draft");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Draft saved");
    assertThat(checker.opens(slug).json().at("/revisions/0/text").toString())
        .contains("Typed without scripts, and gone on with.")
        .doesNotContain("\"evidence\":[]");

    assertThat(page.locator("#verdict").textContent())
        .contains("Typed without scripts, and gone on with.");
    page.locator("#comments")
        .getByText("Comment", new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    page.getByLabel("Comment", exactly()).fill("Said without scripts.");
    press(page, "Add comment");
    assertThat(page.locator("#comments").textContent()).contains("Said without scripts.");
    page.locator("#appearances").getByText("Add an appearance").first().click();
    page.locator("[id='appearance.title']").fill("Heard without scripts");
    press(page, "Add an appearance");
    assertThat(page.locator("#appearances").textContent()).contains("Heard without scripts");
  }

  @Test
  void a_refused_form_comes_back_with_everything_typed_without_script_too() {
    Page page = opens(checker, "/desk/claims/new", withoutScripts());
    page.getByLabel("The claim", exactly()).fill("Logged without script, with a mistake");
    page.getByLabel("Said on", exactly()).fill("soon");
    press(page, "Log and open");

    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("This is not a valid date");
    isAccessible(page);
    assertThat(page.getByLabel("The claim", exactly()).inputValue())
        .isEqualTo("Logged without script, with a mistake");
    page.getByLabel("Said on", exactly()).fill("2025-03");
    press(page, "Log and add another");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Logged without script");
    assertThat(page.getByLabel("Said on", exactly()).inputValue()).isEqualTo("2025-03");
    assertThat(page.getByLabel("The claim", exactly()).inputValue()).isEmpty();
  }
}
