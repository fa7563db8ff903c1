package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Mistakes are taken back on the pages of the desk, with the keyboard and without scripts. */
@QuarkusTest
class TakingBackInBrowserTest extends InBrowser {

  @Test
  void a_draft_and_its_claim_are_taken_back_with_the_keyboard() {
    String slug = checker.logs("Drafted and logged by mistake");
    checker.drafts(slug, "unproven", "Meant for another claim.", checker.addsCaption(slug));
    Page page = opens(checker, "/desk/claims/" + slug);
    page.locator("summary", new Page.LocatorOptions().setHasText("Discard the draft")).focus();
    page.keyboard().press("Enter");
    picture(page, "discard");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.getByText("Draft discarded.").waitFor();
    assertThat(page.locator("#summary").inputValue()).isEmpty();

    page.locator("summary", new Page.LocatorOptions().setHasText("Withdraw")).focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("Nobody said it.");
    isAccessible(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.getByText("Claim withdrawn.").waitFor();
    assertThat(page.locator(".bench-card").textContent()).contains("Withdrawn", "Nobody said it.");
    isAccessible(page);
    picture(page, "withdrawn-desktop");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "withdrawn-phone");
  }

  @Test
  void without_scripts_both_have_pages_of_their_own() {
    String slug = checker.logs("Drafted and logged by mistake without scripts");
    checker.drafts(slug, "unproven", "Meant for another claim.", checker.addsCaption(slug));
    Page page = opens(checker, "/desk/claims/" + slug, withoutScripts());
    link(page, "Discard the draft").click();
    isAccessible(page);
    press(page, "Discard the draft");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Draft discarded.");
    link(page, "Withdraw (logged by mistake)").click();
    press(page, "Withdraw (logged by mistake)");
    assertThat(checker.opens(slug).json().path("state").asText()).isEqualTo("UNDER_CHECK");
    page.getByLabel("Reason", exactly()).fill("Nobody said it.");
    press(page, "Withdraw (logged by mistake)");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Claim withdrawn.");
  }

  @Test
  void a_comment_of_ones_own_is_taken_back_in_place() {
    String slug = checker.logs("Commented on by mistake in a browser");
    for (Person who : new Person[] {checker, editor}) {
      who.http
          .post("/api/v1/claims/" + slug + "/comments", "{\"text\": \"By " + who.handle + ".\"}")
          .expect(201);
    }
    Page page = opens(checker, "/desk/claims/" + slug);
    assertThat(page.locator("#comments .talk .take-back").count()).as("one's own").isEqualTo(1);
    page.locator("#comments .take-back summary").click();
    picture(page, "comment-taken-back");
    press(page, "Delete the comment");
    page.getByText("Comment taken back.").waitFor();
    assertThat(page.locator("#comments .talk").textContent())
        .contains("By editor.")
        .doesNotContain("By checker.");

    Page plain = opens(editor, "/desk/claims/" + slug, withoutScripts());
    plain.locator("#comments .take-back summary").click();
    press(plain, "Delete the comment");
    assertThat(plain.getByRole(AriaRole.STATUS).textContent()).contains("Comment taken back.");
    assertThat(plain.locator("#comments .talk li").count()).isZero();
  }

  @Test
  void unused_sources_and_topics_are_removed() {
    long source =
        checker.http.post("/api/v1/sources", Person.CAPTION).expect(201).json().path("id").asLong();
    String slug = checker.logs("Has topics for a while");
    checker
        .http
        .patch("/api/v1/claims/" + slug, "{\"topics\": [\"Gone soon\"]}", "If-Match", "*")
        .expect(200);
    checker
        .http
        .patch("/api/v1/claims/" + slug, "{\"topics\": [\"Energy\"]}", "If-Match", "*")
        .expect(200);
    Page page = opens(editor, "/desk/sources/" + source, withoutScripts());
    page.locator("main summary").click();
    isAccessible(page);
    picture(page, "source-unused");
    press(page, "Remove the source");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Removed: Photo caption");

    page.navigate("/desk/topics");
    var unused = page.locator("main li:has-text(\"Gone soon\")");
    unused.locator("summary").click();
    isAccessible(page);
    picture(page, "topics");
    unused.getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Removed: gone-soon");
    assertThat(page.locator("main li:has-text(\"Gone soon\")").count()).isZero();
    assertThat(page.locator("main li:has-text(\"Energy\") summary").count()).isZero();
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
