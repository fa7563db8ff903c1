package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** What is known already is offered in a browser, with scripts and without. */
@QuarkusTest
class KnownNamesInBrowserTest extends InBrowser {

  @Test
  void the_nearest_claimants_are_shown_while_a_name_is_typed() {
    checker.logs("Said so that the president is known");
    Page page = opens(checker, "/desk/claims/new");
    page.locator("#statement").fill("Trams run at night again");
    page.locator("#claimant").pressSequentially("Selenskyj");
    page.locator("#known-claimants input[value='volodymyr-zelenskyy']").waitFor();
    isAccessible(page);
    picture(page, "near-names");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "near-names-phone");
    page.locator("#known-claimants input[value='volodymyr-zelenskyy']").check();
    press(page, "Log and open");

    page.waitForURL("**/desk/claims/trams-run-at-night-again");
    assertThat(page.locator(".bench-card").textContent()).contains("Volodymyr Zelenskyy");
  }

  @Test
  void without_scripts_the_form_asks_before_it_makes_a_new_name() {
    checker.logs(
        Http.JSON
            .createObjectNode()
            .put("statement", "Said so that both are known without scripts")
            .put("language", "en")
            .set("topics", Http.JSON.createArrayNode().add("Quayside cranes")));
    checker.logs("Said so that the president is known without scripts");
    Page page = opens(checker, "/desk/claims/new?lang=uk", withoutScripts());
    page.locator("#statement").fill("Buses run at night again");
    page.locator("#claimant").fill("Selenskyj");
    page.locator("#moreTopics").fill("Quayside cranez");
    page.locator("button[name='then'][value='open']").click();
    isAccessible(page);
    picture(page, "near-names-without-scripts");
    page.locator("input[value='volodymyr-zelenskyy']").check();
    page.locator("#topics input[value='+']").check();
    page.locator("button[name='then'][value='open']").click();

    assertThat(page.url()).endsWith("/desk/claims/buses-run-at-night-again");
    assertThat(page.locator(".bench-card").textContent())
        .contains("Volodymyr Zelenskyy", "Quayside cranez");
  }

  @Test
  void a_known_source_is_taken_with_one_press() {
    long known =
        checker
            .http
            .post(
                "/api/v1/sources",
                """
                {"title": "Pressed once", "kind": "OFFICIAL", "origin": "Office",
                 "url": "https://pressed.example/once"}""")
            .expect(201)
            .json()
            .path("id")
            .asLong();
    String slug = checker.logs("Evidence taken with one press");
    Page page = opens(checker, "/desk/claims/" + slug);
    page.locator("#add-evidence > summary").click();
    page.locator("#stance input[value='SUPPORTS']").check();
    page.locator("#new-source > summary").click();
    page.locator("[id='source.title']").fill("Pressed twice");
    page.locator("[id='source.url']").fill("http://www.pressed.example/once/?utm_source=x");
    page.locator("[id='source.kind']").selectOption("OFFICIAL");
    page.locator("[id='source.origin']").fill("Office");
    press(page, "Add evidence");
    page.locator("button[name='take']").waitFor();
    isAccessible(page);
    picture(page, "known-source");
    press(page, "Use the known source");

    page.locator("#evidence .notice-good").waitFor();
    assertThat(checker.firstSourceOf(slug)).isEqualTo(known);
  }

  @Test
  void claimants_are_merged_with_the_keyboard_and_asked_first() {
    for (String name : new String[] {"Hyacinth Bellweather", "Hyacinth Bellwether"}) {
      checker
          .http
          .post(
              "/api/v1/claims",
              """
              {"statement": "Said by %s", "language": "en",
               "claimant": {"name": "%s", "kind": "PERSON"}}"""
                  .formatted(name, name))
          .expect(201);
    }
    Page page = opens(editor, "/desk/claimants?q=hyacinth");
    isAccessible(page);
    picture(page, "claimants");
    link(page, "Hyacinth Bellweather").click();
    isAccessible(page);
    picture(page, "claimant");
    link(page, "Merge it into another one").click();
    isAccessible(page);
    picture(page, "merge-choose");
    link(page, "Hyacinth Bellwether").focus();
    page.keyboard().press("Enter");
    page.getByText("1 claim moves").waitFor();
    isAccessible(page);
    picture(page, "merge-preview");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "merge-preview-phone");
    button(page, "Merge “Hyacinth Bellweather” into “Hyacinth Bellwether”").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/claimants/hyacinth-bellwether");
    assertThat(page.locator("main").textContent()).contains("2 claims");
  }

  @Test
  void the_pages_are_legible_in_the_dark_too() {
    Browser.NewContextOptions dark = phone().setColorScheme(ColorScheme.DARK);
    checker.logs("Seen in the dark");
    Page page = opens(editor, "/desk/topics/energy?lang=uk", dark);
    isAccessible(page);
    picture(page, "topic-dark");
    page.navigate("/desk/topics/energy/merge");
    isAccessible(page);
    picture(page, "topic-merge-dark");
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
