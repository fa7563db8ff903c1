package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Talk;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The desk talks on the pages of a claim, with the keyboard and without scripts. */
@QuarkusTest
class TalkInBrowserTest extends InBrowser {

  @Test
  void a_thread_is_answered_and_resolved_on_the_review_with_the_keyboard() {
    String slug = checker.handsIn("Talked about in a browser");
    long question = Talk.comments(checker, slug, "Is the photo caption enough?");
    Talk.comments(editor, slug, "Settled long ago.");
    Page page = opens(editor, "/desk/claims/" + slug + "/review");
    assertThat(page.locator("#open-threads").textContent()).isEqualTo("2 open threads");

    Locator thread = page.locator("#comment-" + question);
    thread.locator(".thread-foot summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().type("It is, with the register.");
    isAccessible(page);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.getByText("Answer added.").waitFor();
    assertThat(thread.locator(".answers").textContent()).contains("It is, with the register.");

    thread.locator(".thread-foot form button").first().focus();
    page.keyboard().press("Enter");
    page.getByText("Thread resolved.").waitFor();
    assertThat(thread.locator(".thread-foot").textContent()).contains("Resolved by editor");
    assertThat(page.locator("#comments-title").textContent()).contains("1 open thread");
    isAccessible(page);
    picture(page, "talk-desktop");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "talk-phone");
  }

  @Test
  void without_scripts_answers_and_edits_have_pages_of_their_own() {
    String slug = checker.logs("Talked about without scripts");
    long question = Talk.comments(editor, slug, "Who counted them?");
    String workspace = "/desk/claims/" + slug;
    Page page = opens(checker, workspace, withoutScripts());
    page.locator("#comment-" + question + " .no-script a").click();
    isAccessible(page);
    page.getByLabel("Your answer").fill("The air force did, I think.");
    press(page, "Answer");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Answer added.");

    page.locator(".answers .own a").click();
    isAccessible(page);
    picture(page, "comment-edit");
    page.getByLabel("Comment", exactly()).fill(" ");
    press(page, "Save");
    assertThat(page.getByLabel("Comment", exactly()).getAttribute("aria-invalid"))
        .isEqualTo("true");
    page.getByLabel("Comment", exactly()).fill("The air force did.");
    press(page, "Save");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Comment saved.");
    assertThat(page.locator(".answers").textContent())
        .contains("The air force did.")
        .doesNotContain("I think");

    page.locator("#comment-" + question + " .thread-foot form button").first().click();
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Thread resolved.");
    page.locator("#comment-" + question + " .thread-foot form button").first().click();
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Thread reopened.");
  }

  @Test
  void an_edit_in_two_windows_loses_no_words() {
    String slug = checker.logs("Edited in two windows");
    long comment = Talk.comments(checker, slug, "One.");
    String form = "/desk/claims/" + slug + "/comments/" + comment + "/edit";
    Page first = opens(checker, form);
    Page second = opens(checker, form);
    second.getByLabel("Comment", exactly()).fill("Two.");
    press(second, "Save");
    second.getByText("Comment saved.").waitFor();

    first.getByLabel("Comment", exactly()).fill("Three.");
    press(first, "Save");

    assertThat(first.locator("main").textContent()).contains("Two.");
    assertThat(first.getByLabel("Comment", exactly()).inputValue()).isEqualTo("Three.");
    press(first, "Save");
    first.getByText("Comment saved.").waitFor();
    assertThat(first.locator("#comment-" + comment).textContent()).contains("Three.");
  }

  @Test
  void people_are_offered_while_their_names_are_typed() {
    String slug = checker.logs("Somebody is named with the keyboard");
    Page page = opens(checker, "/desk/claims/" + slug);
    Locator box = page.locator("#comments textarea[name=text]").first();
    box.focus();
    page.keyboard().type("Not mail@sec, but @second-e");
    Locator offered = page.locator(".mentions [role=option]");
    offered.first().waitFor();
    assertThat(offered.allTextContents()).singleElement().asString().contains("@second-editor");
    assertThat(box.getAttribute("aria-activedescendant"))
        .isEqualTo(offered.first().getAttribute("id"));
    isAccessible(page);
    picture(page, "mentions");
    page.keyboard().press("Enter");
    assertThat(box.inputValue()).isEqualTo("Not mail@sec, but @second-editor ");
    assertThat(offered.count()).isZero();

    page.keyboard().type("and @");
    offered.first().waitFor();
    int all = offered.count();
    page.keyboard().press("ArrowUp");
    assertThat(offered.nth(all - 1).getAttribute("aria-selected")).isEqualTo("true");
    page.keyboard().press("Escape");
    page.keyboard().type("edi");
    assertThat(offered.count()).as("put aside").isZero();
    page.keyboard().press("Enter");
    assertThat(box.inputValue()).endsWith("and @edi\n");

    page.setViewportSize(PHONE[0], PHONE[1]);
    page.keyboard().type("@ed");
    offered.first().click();
    assertThat(box.inputValue()).endsWith("@editor ");
    fitsTheWidth(page);
  }
}
