package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RecheckInBrowserTest extends InBrowser {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Test
  void an_editor_sets_the_day_and_finds_the_verdict_among_what_is_due() {
    String slug = published("Looked at again from the page");
    Page page = opens(editor, "/desk/claims/" + slug);
    page.getByText("Schedule a recheck", exact()).click();
    page.getByLabel("Date", exactly()).fill(TODAY.toString());
    page.getByLabel("What to look for").fill("The <new> figures");
    looks(page, "look-again-form");
    press(page, "Save");
    page.getByText("Recheck scheduled.").waitFor();
    assertThat(page.locator("#recheck").textContent())
        .contains("Recheck due", "set by editor", "The <new> figures");
    looks(page, "look-again-workbench");

    page.navigate("/desk/review");
    Locator row = page.locator("section[aria-labelledby=due-again] [data-item]").filter(text());
    assertThat(row.textContent()).contains("The <new> figures", "Recheck");
    looks(page, "look-again-queue");
    page.navigate("/desk/claims?again=due&sort=changed");
    assertThat(page.locator("[data-item]").filter(text()).count()).isEqualTo(1);
    assertThat(page.getByLabel("Due for recheck only").isChecked()).isTrue();
    page.navigate("/desk/claims?again=due&q=looked+at+again+from");
    assertThat(page.locator("[data-item]").filter(text()).count()).isEqualTo(1);
    page.locator("[data-open]").first().click();

    page.getByText("Change the date", exact()).click();
    press(page, "Cancel the recheck");
    page.getByText("Recheck cancelled.").waitFor();
    page.navigate("/desk/claims?again=due&q=looked+at+again+from");
    assertThat(page.locator("[data-item]").filter(text()).count()).isZero();
  }

  @Test
  void who_checked_a_claim_finds_it_on_their_own_page_and_others_do_not() {
    String slug = checker.handsIn("Looked at again by who checked it");
    editor.publishes(slug);
    checker.schedulesRecheck(slug, TODAY.toString(), null).expect(200);
    String due = "section[aria-labelledby=due-again] [data-item]";

    assertThat(opens(checker, "/desk").locator(due).filter(who()).count()).isEqualTo(1);
    assertThat(opens(editor, "/desk").locator(due).filter(who()).count()).isZero();
    assertThat(opens(administrator, "/desk").locator(due).count()).isZero();
  }

  @Test
  void what_was_typed_is_there_again_when_the_day_is_refused() {
    String slug = published("Looked at again on a day that is past");
    Page page = opens(editor, "/desk/claims/" + slug + "/recheck", withoutScripts());
    page.locator("form.log").evaluate("form => form.noValidate = true");
    page.getByLabel("Date", exactly()).fill("2020-01-01");
    page.getByLabel("What to look for").fill("Half a thought");
    press(page, "Save");

    assertThat(page.locator("#dueOn-mistake").textContent())
        .contains("Choose today or a day to come.");
    assertThat(page.getByLabel("Date", exactly()).inputValue()).isEqualTo("2020-01-01");
    assertThat(page.getByLabel("What to look for").inputValue()).isEqualTo("Half a thought");
    isAccessible(page);
  }

  private static void looks(Page page, String name) {
    isAccessible(page);
    picture(page, name + "-desktop");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, name + "-phone");
    page.setViewportSize(1280, 900);
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static Locator.FilterOptions text() {
    return new Locator.FilterOptions().setHasText("Looked at again from the page");
  }

  private static Locator.FilterOptions who() {
    return new Locator.FilterOptions().setHasText("Looked at again by who checked it");
  }
}
