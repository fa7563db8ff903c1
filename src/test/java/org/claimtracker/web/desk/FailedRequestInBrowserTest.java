package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a request fails of is told beside its form, and nothing typed is lost. */
@QuarkusTest
class FailedRequestInBrowserTest extends InBrowser {

  private static final String TYPED = "Typed before the request failed";

  @Test
  void after_a_lost_session_one_signs_in_beside_and_sends_again() {
    String slug = checker.logs("A session is lost while commenting");
    Page page = typing(slug);
    page.context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions().setName(editor.http.cookie().split("=")[0]));
    press(page, "Add comment");
    Locator told = page.locator("#comments").getByRole(AriaRole.ALERT);
    told.waitFor();
    assertThat(told.textContent()).contains("You have been signed out");
    assertThat(comment(page).inputValue()).isEqualTo(TYPED);
    isAccessible(page);

    Page beside = page.waitForPopup(() -> page.getByText("Sign in, in a new tab").first().click());
    beside.getByLabel("User name").fill("editor");
    beside.getByLabel("Password").fill(EDITORS_PASSWORD);
    press(beside, "Sign in");
    page.getByText("You are signed in again").waitFor();
    page.waitForCondition(beside::isClosed);
    press(page, "Add comment");
    page.getByText("Comment added.").waitFor();
    assertThat(checker.opens(slug).json().at("/comments/0/text").asText()).isEqualTo(TYPED);
  }

  @Test
  void each_form_of_the_workspace_tells_that_the_session_is_lost() {
    published("The tram of failing requests carried 100 people");
    String slug = checker.logs("The tram of failing requests carried 200 people");
    Page page = opens(editor, "/desk/claims/" + slug);
    page.locator("#earlier li form").first().waitFor();
    page.context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions().setName(editor.http.cookie().split("=")[0]));
    Locator forms = page.locator("form[hx-post]");
    assertThat(forms.count()).isGreaterThan(2);
    for (int at = 0; at < forms.count(); at++) {
      forms.nth(at).evaluate("form => { form.noValidate = true; form.requestSubmit(); }");
      Locator told = forms.nth(at).locator("xpath=following-sibling::*[1][@data-failed='401']");
      told.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
      assertThat(told.getAttribute("role")).isEqualTo("alert");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 409, 412, 413, 422, 429, 500, 503})
  void a_refusal_that_is_no_fragment_is_told_beside_the_form(int status) {
    String slug = checker.logs("A comment is answered by " + status);
    Page page = typing(slug);
    page.route(
        "**/comments",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/problem+json")
                    .setBody("{\"detail\": \"for programs\"}")));
    press(page, "Add comment");
    Locator told = page.locator("#comments").getByRole(AriaRole.ALERT);
    told.waitFor();

    assertThat(told.innerText()).isNotBlank().doesNotContain("for programs", "failed_");
    assertThat(comment(page).inputValue()).isEqualTo(TYPED);
    assertThat(page.locator("#comments").textContent()).doesNotContain("for programs");
  }

  @Test
  void a_lost_connection_is_told_beside_the_form() {
    Page page = typing(checker.logs("A comment without a connection"));
    disconnects(page);
    press(page, "Add comment");
    Locator told = page.locator("#comments").getByRole(AriaRole.ALERT);
    told.waitFor();

    assertThat(told.textContent()).contains("cannot be reached");
    assertThat(comment(page).inputValue()).isEqualTo(TYPED);
  }

  @Test
  void a_part_of_a_page_never_leads_away_to_the_sign_in() {
    var answer =
        reader.get(
            "/desk/claims/new/claimants?claimant=x",
            "Accept",
            "text/html",
            "HX-Request",
            "true",
            "Cookie",
            "claimtracker_form=AAAAAAAAAAAAAAAAAAAAAA");
    answer.expect(401);
    assertThat(answer.header("HX-Redirect")).isNull();
  }

  private Page typing(String slug) {
    Page page = opens(editor, "/desk/claims/" + slug);
    page.onDialog(dialog -> dialog.accept());
    comment(page).fill(TYPED);
    return page;
  }

  private static Locator comment(Page page) {
    return page.getByLabel("Comment", exactly());
  }
}
