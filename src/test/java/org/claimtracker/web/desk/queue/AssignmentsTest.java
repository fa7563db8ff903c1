package org.claimtracker.web.desk.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Bulk assignment in the list of claims. */
@QuarkusTest
class AssignmentsTest extends InBrowser {

  @Test
  void an_editor_gives_many_claims_to_somebody_at_once() {
    Person olena = join("bulk-olena", "FACT_CHECKER");
    List<String> slugs =
        List.of(checker.logs("Given out together one"), checker.logs("Given out together two"));
    String declined = checker.logs("Given out together three");
    checker.moves(declined, "decline", "{\"reason\": \"An opinion.\"}").expect(200);
    Page page = opens(editor, "/desk/claims?q=given+out+together");

    page.locator("[data-select-all]").check();
    page.getByLabel("Assign to…").selectOption(olena.handle);
    button(page, "Assign").click();

    Locator told = page.getByRole(AriaRole.ALERT);
    assertThat(told.textContent())
        .contains(
            "2 claims assigned to bulk-olena", "1 claim could not be changed and is still selected")
        .contains(
            "The claim is declined; this is possible only while it is logged or under check.");
    assertThat(told.locator("a").getAttribute("href")).isEqualTo("/desk/claims/" + declined);
    assertThat(page.locator("#q").inputValue()).isEqualTo("given out together");
    assertThat(page.locator("[data-selected]").textContent()).isEqualTo("1");
    for (String slug : slugs) {
      assertThat(checker.opens(slug).json().path("assignee").asText()).isEqualTo(olena.handle);
      assertThat(record(slug)).contains("\"action\":\"assign\"", "\"said\":\"bulk-olena\"");
    }
    assertThat(opens(olena, "/desk").locator("[data-item]").allInnerTexts().toString())
        .contains("Given out together one", "Given out together two");
  }

  @Test
  void an_editor_takes_many_claims_back_so_that_anybody_can_take_them_up() {
    String drafted = checker.logs("Taken back together one");
    checker.drafts(drafted, "{\"summary\": \"Begun.\"}").expect(200);
    String logged = checker.logs("Taken back together two");
    String handedIn = checker.handsIn("Taken back together three");
    Page page = opens(editor, "/desk/claims?q=taken+back+together");

    page.locator("[data-select-all]").check();
    page.getByLabel("Assign to…").selectOption("No one (remove assignment)");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Assign").setExact(true))
        .click();

    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("1 assignment removed", "2 claims could not be changed");
    assertThat(refused(page, logged).textContent()).contains("Nobody checks it.");
    assertThat(refused(page, handedIn).textContent())
        .contains("Its verdict was handed in. Request changes first.");
    isAccessible(page);
    assertThat(checker.opens(drafted).json().has("assignee")).isFalse();
    assertThat(record(drafted)).contains("\"action\":\"unassign\"", "\"actor\":\"editor\"");
    assertThat(checker.opens(handedIn).json().path("assignee").asText()).isEqualTo("checker");
    secondEditor.moves(drafted, "take-up").expect(200);
    secondEditor.moves(drafted, "unassign").expect(200);
    checker.moves(drafted, "unassign").expect(403);
    assertThat(editor.moves(drafted, "unassign").expect(409).text()).contains("Nobody checks it.");
  }

  /** Takes screenshots: target/screenshots/refused-*.png. */
  @Test
  void claims_that_were_refused_stay_chosen_without_scripts_whatever_the_list_shows() {
    String taken = checker.logs("Stays chosen without scripts one");
    String mine = checker.logs("Stays chosen without scripts two");
    String late = checker.logs("Stays chosen without scripts three");
    Person olena = join("stays-olena", "FACT_CHECKER");
    Page page = opens(editor, "/desk/claims?q=stays+chosen+without&state=LOGGED", withoutScripts());
    for (String slug : List.of(taken, mine, late)) {
      page.locator("[name=slug][value='" + slug + "']").check();
    }
    page.locator("#to").evaluate("select => select.required = false");
    press(page, "Assign");
    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("Choose who to assign the claims to.", "Still selected");
    isAccessible(page);
    assertThat(page.locator("[name=slug]:checked").count()).isEqualTo(3);

    checker.moves(late, "decline", "{\"reason\": \"An opinion.\"}").expect(200);
    checker.moves(taken, "mark-duplicate", "{\"of\": \"%s\"}".formatted(mine)).expect(200);
    page.locator("#to").selectOption(olena.handle);
    press(page, "Assign");

    Locator alert = page.getByRole(AriaRole.ALERT);
    assertThat(alert.textContent()).contains("1 claim assigned to stays-olena");
    assertThat(refused(page, late).textContent()).contains("The claim is declined");
    assertThat(refused(page, taken).textContent()).contains("The claim is closed as a duplicate");
    assertThat(page.locator("[name=slug]:checked").count()).isEqualTo(2);
    assertThat(page.locator("#to").inputValue()).isEqualTo(olena.handle);
    assertThat(page.locator("#state").inputValue()).isEqualTo("LOGGED");
    picture(page, "refused-desktop");
    page.setViewportSize(PHONE[0], PHONE[1]);
    fitsTheWidth(page);
    picture(page, "refused-phone");

    editor.moves(late, "reopen", "{\"reason\": \"After all.\"}").expect(200);
    editor.moves(taken, "reopen", "{\"reason\": \"After all.\"}").expect(200);
    press(page, "Assign");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent())
        .contains("2 claims assigned to stays-olena");
  }

  @Test
  void a_list_is_shown_again_at_its_own_page_and_asks_for_claims_where_none_is_chosen() {
    Person filer = join("page-filer", "FACT_CHECKER");
    for (int n = 0; n < 52; n++) {
      filer.logs("On a later page of the list, number " + n);
    }
    Page page = opens(editor, "/desk/claims?sort=logged", withoutScripts());
    page.locator("a[rel=next]").click();
    String first = page.locator("[data-item] .statement").first().textContent();
    page.locator("#to").selectOption(filer.handle);
    press(page, "Assign");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent())
        .contains("Select some claims first.");
    assertThat(page.locator("[data-item] .statement").first().textContent()).isEqualTo(first);
  }

  private static Locator refused(Page page, String slug) {
    return page.locator(
        "#given li", new Page.LocatorOptions().setHas(page.locator("[value='" + slug + "']")));
  }

  private String record(String slug) {
    return editor.http.get("/api/v1/record?kind=claim&subject=" + slug).expect(200).text();
  }
}
