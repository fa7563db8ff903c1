package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.claimtracker.testsupport.Person;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** The pages for sources, accounts, the record and the dashboard. */
@QuarkusTest
class DeskPagesTest extends InBrowser {

  @Test
  void an_administrator_adds_somebody_who_can_sign_in_with_the_password_shown() {
    Page page = opens(administrator, "/desk/accounts");
    page.getByLabel("User name").fill("Not A Handle");
    page.getByLabel("Name", exactly()).fill("Нова людина");
    button(page, "Create account").click();
    assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
    assertThat(page.getByLabel("Name", exactly()).inputValue()).isEqualTo("Нова людина");
    isAccessible(page);
    page.getByLabel("User name").fill("added-by-form");
    page.getByLabel("Fact-checker").check();
    button(page, "Create account").click();

    String password = page.locator(".secret").textContent();
    reader.signedIn("added-by-form", password);
    page.navigate("/desk/accounts");
    assertThat(page.locator(".secret").count()).as("shown once").isZero();

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("added-by-form")).click();
    button(page, "Reset password").click();
    assertThat(page.locator(".secret").textContent()).isNotEqualTo(password);
    page.navigate("/desk/accounts/added-by-form");
    page.getByLabel("Active").uncheck();
    button(page, "Save").click();
    assertThat(page.getByText("Saved: added-by-form").isVisible()).isTrue();
    assertThat(page.locator("tr", text("added-by-form")).textContent()).contains("Deactivated");
    fitsTheWidth(opens(administrator, "/desk/accounts", phone()));
  }

  @Test
  void an_account_changed_meanwhile_is_not_overwritten() {
    join("changed-twice", "FACT_CHECKER");
    Page first = opens(administrator, "/desk/accounts/changed-twice");
    Page second = opens(administrator, "/desk/accounts/changed-twice");
    second.getByLabel("Name").fill("Changed first");
    button(second, "Save").click();
    first.getByLabel("Name").fill("Changed second");
    button(first, "Save").click();

    assertThat(first.getByRole(AriaRole.ALERT).textContent())
        .contains("Someone else has changed this");
    assertThat(first.getByLabel("Name").inputValue()).isEqualTo("Changed second");
  }

  @Test
  void a_token_is_shown_once_works_and_is_revoked() {
    Person maker = join("token-maker", "FACT_CHECKER");
    Page page = opens(maker, "/desk/me");
    page.getByLabel("Purpose").fill("Nightly export");
    page.getByLabel("Read the desk and the record").check();
    button(page, "Create token").click();
    String token = page.locator(".secret").textContent();
    reader.withToken(token).get("/api/v1/claims").expect(200);
    isAccessible(page);

    page.navigate("/desk/me");
    assertThat(page.locator(".secret").count()).isZero();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Revoke Nightly export"))
        .click();
    assertThat(page.getByText("Token revoked").isVisible()).isTrue();
    reader.withToken(token).get("/api/v1/claims").expect(401);
    fitsTheWidth(opens(maker, "/desk/me", phone()));
  }

  @Test
  void somebody_changes_their_own_password() {
    Person changer = join("password-changer", "FACT_CHECKER");
    Page page = opens(changer, "/desk/me");
    page.getByLabel("Current password").fill("not this one at all");
    page.getByLabel("New password", exactly()).fill("a phrase that only I would say");
    page.getByLabel("Repeat new password").fill("a phrase that only I would say");
    button(page, "Change your password").click();
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("not your present password");
  }

  @Test
  void the_record_is_verified_and_names_its_head() {
    checker.logs("Kept in the record <b>and</b> read");
    Page page = opens(checker, "/desk/record?kind=claim&action=log");
    assertThat(page.locator("[data-item]").first().textContent())
        .contains("checker", "Logged the claim");
    assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("<b>")).count())
        .as("shown, not obeyed")
        .isPositive();
    isAccessible(page);
    button(page, "Verify the record").click();

    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("The record is intact");
    assertThat(page.locator(".secret").textContent())
        .isEqualTo(editor.http.get("/api/v1/record/verification").json().path("headHash").asText());
    Page today = opens(checker, "/desk/record?day=" + LocalDate.now(ZoneOffset.UTC), phone());
    assertThat(today.locator("[data-item]").count()).isPositive();
    fitsTheWidth(today);
    assertThat(opens(checker, "/desk/record?day=2001-01-01").getByText("No entries match").count())
        .isEqualTo(1);
  }

  @Test
  void a_source_is_found_changed_and_shows_where_it_is_used() {
    String slug = checker.logs("Rests on a source of the list");
    long id =
        checker
            .adds(
                slug,
                """
                {"stance": "REFUTES", "source": {"title": "Register of the list", "kind": "OFFICIAL",
                 "origin": "The registrar", "url": "https://example.org/register"}}""")
            .expect(201)
            .json()
            .path("source")
            .path("id")
            .asLong();
    Page page = opens(checker, "/desk/sources?q=register+of+the+list");
    page.keyboard().press("j");
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/sources/" + id);
    assertThat(page.locator(".uses").textContent()).contains("Rests on a source of the list");

    page.getByLabel("Address").fill("ftp://example.org");
    page.getByLabel("Interests").fill("Бере платню з податків");
    button(page, "Save").click();
    assertThat(page.locator("#url-mistake").isVisible()).isTrue();
    assertThat(page.getByLabel("Interests").inputValue()).isEqualTo("Бере платню з податків");
    page.getByLabel("Address").fill("https://example.org/new");
    button(page, "Save").click();
    assertThat(checker.http.get("/api/v1/sources/" + id).json().path("url").asText())
        .isEqualTo("https://example.org/new");
    fitsTheWidth(opens(checker, "/desk/sources/" + id, phone()));
  }

  @Test
  void every_figure_leads_to_the_claims_behind_it() {
    publishesAndWithdraws();
    Page page = opens(editor, "/desk/dashboard", withoutScripts());
    assertThat(page.locator("canvas").count()).as("the tables are there without script").isZero();
    List<String> addresses =
        page.locator(".tiles a, .chart td a").all().stream()
            .map(link -> link.getAttribute("href") + " " + link.textContent())
            .distinct()
            .toList();
    assertThat(addresses).anyMatch(link -> link.contains("correctedFrom"));
    assertThat(addresses).anyMatch(link -> link.contains("rating=unproven"));
    assertThat(addresses).anyMatch(link -> link.contains("firstFrom"));
    for (String address : addresses) {
      String[] link = address.split(" ");
      page.navigate(link[0]);
      assertThat(page.locator("h1 .count").textContent()).as(link[0]).isEqualTo(link[1]);
    }
  }

  @Test
  void the_figures_are_drawn_and_the_drawing_breaks_no_policy() {
    publishesAndWithdraws();
    Page page = opens(editor, "/desk/dashboard");
    page.locator("canvas").first().waitFor();

    assertThat(page.locator("canvas").count()).isEqualTo(4);
    isAccessible(page);
    Page onPhone = opens(editor, "/desk/dashboard", phone());
    onPhone.locator("canvas").first().waitFor();
    fitsTheWidth(onPhone);
  }

  private void publishesAndWithdraws() {
    String slug = published("Counted in the figures");
    retracts(slug, "Counted.");
    published("Counted as standing");
  }

  private static Page.LocatorOptions text(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
