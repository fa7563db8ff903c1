package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Finding claims in an article. */
@QuarkusTest
class IntakeInBrowserTest extends InBrowser {

  private static final String ARTICLE =
      """
      Prices in the region

      Mayor Sample Claimant said: “Trolleybuses carried 20 percent more people in 2024. Thank you.”

      Rents rose to 900 euros, more than anywhere else in the country.

      What comes next?
      """;

  @Test
  void an_article_is_pasted_and_its_sentences_become_claims_with_the_keyboard() {
    Page page = opens(checker, "/desk");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Find claims")).click();
    page.getByLabel("Text", exactly()).fill(ARTICLE);
    page.getByText("Where it appeared").click();
    page.getByLabel("Title").fill("Prices by keyboard");
    page.getByLabel("Publisher").fill("Sample Publisher");
    button(page, "Find claims").click();

    Locator rows = page.locator("[data-item]");
    assertThat(rows.count()).isEqualTo(4);
    assertThat(rows.first().textContent())
        .contains(
            "Trolleybuses carried 20 percent", "Sample Claimant", "a number", "Check-worthy:");
    isAccessible(page);
    keys(page, "j", "l");
    page.getByText("Open the logged claim").waitFor();
    keys(page, "j", "d");
    page.locator(".spotted-DISMISSED").waitFor();
    keys(page, "j", "w");
    page.locator(".spotted-KEPT").nth(1).waitFor();
    isAccessible(page);

    page.getByText("Undecided").click();
    assertThat(page.locator("[data-item]").count()).isEqualTo(1);
    page.getByText("All", new Page.GetByTextOptions().setExact(true)).click();
    page.getByText("In text order", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".spotted-text").allTextContents().get(0))
        .contains("Trolleybuses carried 20 percent");
    page.getByText("Open the logged claim").click();
    assertThat(page.locator("h1").textContent())
        .contains("Trolleybuses carried 20 percent more people in 2024");
    assertThat(page.locator("main").textContent()).contains("Prices by keyboard");
    page.navigate("/desk/intake");
    assertThat(page.locator(".intake-own").textContent()).contains("Prices by keyboard");
  }

  @Test
  void it_works_without_scripts_and_leads_to_the_workbench() {
    long intake = checker.takesIn("Canals carried 4 million tonnes in 1988. What comes next?");
    Page page = opens(checker, "/desk/intake/" + intake, withoutScripts());

    button(page, "Dismiss").last().click();
    assertThat(page.url()).contains("#s2");
    assertThat(page.locator("#s2").textContent()).contains("Dismissed · checker");
    isAccessible(page);
    button(page, "Log and open").first().click();

    assertThat(page.url()).contains("/desk/claims/canals-carried-4-million-tonnes-in-1988");
  }

  @Test
  void a_screen_shows_at_least_five_sentences_with_their_matches_folded() {
    for (int n = 1; n <= 12; n++) {
      checker.logs("Paddle boats carried " + n + "00 visitors across the large lake in 2017");
    }
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= 12; n++) {
      text.append("Paddle boats carried ")
          .append(n)
          .append("50 visitors across the large lake in 2017, said Sample Claimant, who has owned")
          .append(" them and the landing stages for more than twenty years. ");
    }
    long intake = checker.takesIn(text.toString());
    Page page = opens(checker, "/desk/intake/" + intake);

    assertThat(page.locator(".spotted-earlier[open]").count()).isZero();
    assertThat(page.locator(".spotted-earlier summary").count()).isPositive();
    page.locator("[data-item]").first().evaluate("row => row.scrollIntoView()");
    assertThat(
            page.evaluate(
                "() => [...document.querySelectorAll('[data-item]')].filter(row => {"
                    + " const box = row.getBoundingClientRect();"
                    + " return box.top >= 0 && box.bottom <= window.innerHeight; }).length"))
        .asInstanceOf(InstanceOfAssertFactories.INTEGER)
        .isGreaterThanOrEqualTo(5);
    fitsEveryWindow(page, "intake-many");
    isAccessible(page);
  }

  @Test
  void captions_keep_their_times_and_a_short_text_its_order() {
    long intake =
        checker.takesIn(
            "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Sample Claimant>What comes next?\n\n"
                + "01:02:04.000 --> 01:02:09.000\n<v Sample Claimant>Rafts carried 4 million tonnes in 1988.");
    Page page = opens(checker, "/desk/intake/" + intake, withoutScripts());

    assertThat(page.locator(".spotted-text").allTextContents().get(0))
        .isEqualTo("What comes next?");
    assertThat(page.locator("#s2").textContent()).contains("at 1:02:04", "Sample Claimant");
    assertThat(page.locator("main").textContent()).contains("This text is short");
    button(page, "Log and open").last().click();
    assertThat(page.locator("main").textContent()).contains("[01:02:04] Rafts carried");
  }

  @Test
  void a_refused_decision_without_scripts_is_told_at_the_sentence() {
    long intake =
        checker.takesIn("Locks lifted 50 barges in 2003. " + "They lay idle all day. ".repeat(25));
    Page page = opens(checker, "/desk/intake/" + intake + "?order=position", withoutScripts());
    checker.http.post("/api/v1/intake/" + intake + "/sentences/15/claim", null).expect(201);
    page.locator("#dismiss-15").click();

    assertThat(page.url()).endsWith("#s15");
    assertThat(page.locator("#s15").getByRole(AriaRole.ALERT).textContent())
        .contains("was logged from this sentence");
    assertThat(
            page.locator("#s15").evaluate("row => Math.abs(row.getBoundingClientRect().top) < 200"))
        .isEqualTo(true);
    assertThat(page.locator("[data-item]").first().textContent()).contains("Locks lifted");
  }

  @Test
  void the_page_is_reached_with_the_keyboard_and_the_help_says_so() {
    Page page = opens(checker, "/desk");
    keys(page, "?");
    assertThat(page.locator("#keys").textContent()).contains("Find claims");
    button(page, "Close").click();
    keys(page, "g", "i");
    page.waitForURL("**/desk/intake");
  }

  @Test
  void what_the_desk_has_already_stands_beside_the_sentence() {
    // Term weights depend on rarity, which takes a number of claims.
    for (int n = 1; n <= 20; n++) {
      checker.logs("Another thing happened for the " + n + "th time");
    }
    checker.logs("Funiculars carried 900 visitors up the hill in 2019");
    published("Funiculars carried 800 visitors up the hill in 2019");
    long intake = checker.takesIn("Funiculars carried 700 visitors up the hill in 2019.");
    Page page = opens(checker, "/desk/intake/" + intake);

    Locator earlier = page.locator(".spotted-earlier");
    assertThat(earlier.textContent())
        .contains("Funiculars carried 900 visitors", "suggested automatically")
        .contains("Different number: here 700, there 900")
        .contains("Logged", "Unproven");
    isAccessible(page);
  }

  @Test
  void what_cannot_be_taken_in_is_told_and_the_typed_text_stays() {
    Page page = opens(checker, "/desk/intake");
    page.getByLabel("Address").fill("http://10.0.0.1/article");
    page.getByText("Where it appeared").click();
    page.getByLabel("Title").fill("Typed before");
    button(page, "Find claims").click();

    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("10.0.0.1");
    assertThat(page.getByLabel("Address").inputValue()).isEqualTo("http://10.0.0.1/article");
    assertThat(page.getByLabel("Title").inputValue()).isEqualTo("Typed before");
    isAccessible(page);
    page.getByLabel("Address").fill("");
    button(page, "Find claims").click();
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Give a text or an address.");
  }

  @Test
  void a_text_that_was_not_taken_in_yet_is_offered_back_and_then_forgotten() {
    Page page = opens(checker, "/desk/intake");
    page.getByLabel("Text", exactly()).pressSequentially("Barges carried 12 tonnes. And then?");
    page.onDialog(Dialog::accept);
    page.reload();
    button(page, "Restore it").click();
    assertThat(page.getByLabel("Text", exactly()).inputValue()).startsWith("Barges carried 12");
    button(page, "Find claims").click();

    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("Text added");
    page.navigate("/desk/intake");
    assertThat(page.locator("[data-kept]").isVisible()).isFalse();
  }

  @Test
  void a_whole_transcript_can_be_pasted() {
    Page page = opens(checker, "/desk/intake");
    page.getByLabel("Text", exactly())
        .fill("Ціни зросли на 5 відсотків у 2024 році. ".repeat(5_000));
    button(page, "Find claims").click();

    assertThat(page.locator("[data-item]").count()).isEqualTo(20);
    page.getByText("More sentences").click();
    assertThat(page.url()).contains("cursor=20");
  }

  @Test
  void pages_of_an_intake_fit_a_phone_and_are_accessible() {
    checker.logs("Tandems carried 900 visitors over the bridge in 2018");
    long intake =
        checker.takesIn(ARTICLE + "Tandems carried 700 visitors over the bridge in 2018.");
    Page page = opens(checker, "/desk/intake");
    fitsEveryWindow(page, "intakes");
    isAccessible(page);
    page.navigate("/desk/intake/" + intake);
    fitsEveryWindow(page, "intake");
    isAccessible(page);
  }

  @Test
  void the_models_of_the_desk_are_shown_and_trained_only_from_enough_decisions() {
    assertThat(opens(checker, "/desk/intake/model").getByText("Train a model").count()).isZero();
    Page page = opens(administrator, "/desk/intake/model");
    picture(page, "intake-model");
    assertThat(page.locator("main").textContent()).contains("In use: shipped-2");
    button(page, "Train a model").click();

    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("at least 100 decisions");
    button(page, "Switch").click();
    assertThat(page.getByRole(AriaRole.STATUS).first().textContent()).contains("shipped-2");
    isAccessible(page);
    fitsTheWidth(opens(administrator, "/desk/intake/model", phone()));
  }
}
