package org.claimtracker.web.desk.work;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.search.match.Matching;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Statements;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Similar claims in the workspace, and decisions on them. */
@QuarkusTest
class EarlierInBrowserTest extends InBrowser {

  @Inject Matching matching;
  @Inject Statements statements;

  @BeforeEach
  void waitForAnIndex() {
    Await.until(() -> matching.toEach(List.of(), "en", null, 1).claims().isPresent());
  }

  @Test
  void a_checker_sees_why_and_what_conflicts_and_says_whether_it_is_the_same() {
    String other = published("The gondola of Yaremche carried 900 hikers in 2019");
    String slug = checker.logs("The gondola of Yaremche did not carry 700 hikers in 2019");
    Page page = opens(checker, "/desk/claims/" + slug);
    Locator earlier = page.locator("#earlier");
    Locator one = page.locator("#earlier li:has(a[href$='" + other + "'])").first();
    one.waitFor();

    assertThat(one.textContent())
        .contains("same · ", "% probability", "Unproven", "gondola")
        .contains("Different number", "700", "900", "Only one says “not”");
    assertThat(earlier.textContent()).contains("Suggested automatically, by comparing words");
    isAccessible(page);

    one.getByRole(AriaRole.BUTTON, named("Different claim")).click();
    one.getByText("Different claim · checker").waitFor();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("different-" + other);
    Page editors = opens(editor, "/desk/claims/" + slug);
    Locator theirs = editors.locator("#earlier li:has(a[href$='" + other + "'])").first();
    theirs.getByRole(AriaRole.BUTTON, named("Same claim")).click();
    theirs.getByText("Same claim · editor").waitFor();

    assertThat(theirs.textContent())
        .contains("Different claim · checker")
        .containsPattern("Estimate at the time: \\d+%, by comparing words")
        .doesNotContain("100%");
    // A second click saves no second decision.
    editors.waitForResponse(
        "**/earlier", () -> theirs.getByRole(AriaRole.BUTTON, named("Same claim")).click());
    editors.reload();
    theirs.waitFor();
    Locator history = editors.locator("#history");
    assertThat(history.innerText()).contains("Compared with another claim", "editor");
    // The neighbouring panel must not cover it.
    history.locator("summary").first().click();
    assertThat(history.innerText())
        .contains("The other claim", other, "Same claim", "Model", "words");
    assertThat(
            checker
                .http
                .get("/api/v1/claims/" + other + "/matches")
                .expect(200)
                .json()
                .at("/items"))
        .hasSize(2);
    assertThat(checker.opens(slug).json().at("/claim/state").asText("LOGGED")).isEqualTo("LOGGED");
    page.navigate("/desk/claims/" + other);
    page.locator("#earlier").getByText("Same claim · editor").waitFor();
  }

  @Test
  void without_scripts_the_same_is_a_page_of_its_own() {
    String other = checker.logs("The chairlift of Slavske carried 400 skiers in 2018");
    String slug = checker.logs("The chairlift of Slavske carried 500 skiers in 2018");
    Page page = opens(checker, "/desk/claims/" + slug, withoutScripts());

    page.getByText("Look for similar claims").click();
    page.locator("li:has(a[href$='" + other + "'])")
        .getByRole(AriaRole.BUTTON, named("Same claim"))
        .click();

    assertThat(page.url()).endsWith("/desk/claims/" + slug + "/earlier");
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("saved");
    assertThat(page.locator(".alike-said").first().textContent()).contains("Same claim · checker");
    assertThat(page.locator("h1").textContent()).isEqualTo("Possibly checked before");
  }

  @Test
  void while_a_claim_is_typed_the_same_is_shown_and_nothing_can_be_decided() {
    published("The monorail of Rakhiv carried 600 pupils in 2017");
    Page page = opens(checker, "/desk/claims/new");
    page.getByLabel("The claim", new Page.GetByLabelOptions().setExact(true))
        .pressSequentially("The monorail of Rakhiv carried 800 pupils in 2017");

    Locator typing = page.locator("#while-typing");
    typing.getByText("The monorail of Rakhiv carried 600").waitFor();
    assertThat(typing.textContent()).contains("% probability", "Different number", "Unproven");
    assertThat(typing.getByRole(AriaRole.BUTTON).count()).isZero();
    isAccessible(page);
  }

  @Test
  void a_claim_that_is_there_already_is_shown_as_just_that() {
    String statement = "The ferry of Kaniv carried 300 cyclists in 2016";
    published(statement);
    Page page = opens(checker, "/desk/claims/new");
    assertThat(page.locator("#while-typing").evaluate("e => getComputedStyle(e).borderLeftWidth"))
        .as("there is no bar beside nothing")
        .isEqualTo("0px");
    page.getByLabel("The claim", exactly()).pressSequentially(statement + " ");
    page.locator("#while-typing").getByText(statement).waitFor();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log and open")).click();

    Locator told = page.getByRole(AriaRole.ALERT);
    assertThat(told.innerText())
        .contains("This claim may already be logged", statement, "Unproven")
        .doesNotContain("index");
    assertThat(page.locator("[data-kept]").isVisible()).as("nothing else was typed").isFalse();
    isAccessible(page);
  }

  @Test
  void more_suggestions_and_decisions_cost_no_more_statements() {
    String few = checker.logs("The rowboat of Zalishchyky carried 20 guests");
    checker.logs("The rowboat of Zalishchyky carried 21 guests");
    String many = published("The raft of Sheshory carried 30 anglers");
    for (int n = 31; n < 35; n++) {
      String other = checker.logs("The raft of Sheshory carried " + n + " anglers");
      checker
          .http
          .post(
              "/api/v1/claims/" + many + "/matches",
              """
              {"other": "%s", "decision": "SAME", "score": 0.5, "model": "words"}\
              """
                  .formatted(other))
          .expect(201);
    }
    statements(many);

    assertThat(statements(many)).isEqualTo(statements(few)).isLessThan(12);
  }

  @Test
  void pages_with_suggestions_fit_a_phone_in_both_languages() {
    published("The steamer of Kakhovka carried 1200 travellers in 2011");
    String slug = checker.logs("The steamer of Kakhovka carried 1500 travellers in May 2012");
    String claim = "/desk/claims/" + slug;
    String typed = "/desk/claims/new?statement=The+steamer+of+Kakhovka+carried+no+1500+travellers";
    Page page = opens(checker, claim);
    for (String language : List.of("en", "uk")) {
      fitsEveryWindow(page, claim + "?lang=" + language, "workbench-" + language);
      fitsEveryWindow(page, claim + "/earlier?lang=" + language, "alone-" + language);
      fitsEveryWindow(page, typed + "&lang=" + language, "typing-" + language);
    }
  }

  private static void fitsEveryWindow(Page page, String path, String name) {
    page.navigate(path);
    page.locator(".alike li").first().waitFor();
    fitsEveryWindow(page, "earlier-" + name);
  }

  private static Locator.GetByRoleOptions named(String button) {
    return new Locator.GetByRoleOptions().setName(button).setExact(true);
  }

  private int statements(String slug) {
    return statements.during(
        () ->
            checker
                .browser()
                .get(
                    "/desk/claims/" + slug + "/earlier",
                    "Accept",
                    "text/html",
                    "HX-Request",
                    "true")
                .expect(200));
  }
}
