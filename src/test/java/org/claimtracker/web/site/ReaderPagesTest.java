package org.claimtracker.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claimtracker.inbox.Letters;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Public pages in a browser. */
@QuarkusTest
class ReaderPagesTest extends InBrowser {

  @Test
  void every_page_is_accessible_and_fits_a_phone() {
    Samples samples = new Samples(checker, editor);
    String slug = published("Looked at on a phone, in light and in dark");
    samples.corrects(slug, "RATING_CHANGE", "half-true", "Seen again.", "90 of them");
    String gone = published("Retracted, and looked at on a phone");
    samples.retracts(gone, "It was made up.");
    samples.published("W".repeat(300), "en");

    Page page = opens("/", phone());
    for (String path :
        List.of(
            "/",
            "/search?q=looked&from=soon",
            "/search?q=nothing-has-this-word",
            "/v/" + slug,
            "/v/" + slug + "/history",
            "/claimants/volodymyr-zelenskyy",
            "/topics/energy",
            "/corrections",
            "/ratings",
            "/methodology?lang=uk",
            "/contact",
            "/contact?lang=uk&verdict=" + slug,
            Letters.receipt(),
            "/v/" + gone,
            "/nowhere")) {
      page.navigate(path);
      fitsTheWidth(page);
      isAccessible(page);
    }
  }

  @Test
  void a_verdict_tells_everything_without_scripts() {
    String slug = published("Read without any script");
    Page page = opens("/", withoutScripts());
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Read without any script"))
        .first()
        .click();

    assertThat(page.url()).endsWith("/v/" + slug);
    assertThat(page.locator("main").innerText())
        .contains("Read without any script")
        .contains("Volodymyr Zelenskyy, 19 March 2025")
        .contains("Unproven")
        .contains("neither bears the statement out nor refutes it")
        .contains("No source independent of the claimant gives the number.")
        .contains("Photo caption: destroyed hospital building")
        .contains("Only the caption as printed was at hand.")
        .contains("Reviewed by Editor")
        .contains("Remarks to reporters")
        .contains("UTC");
    assertThat(page.locator("h1 q").count()).as("the claim is a quotation").isEqualTo(1);
    isAccessible(page);
  }

  @Test
  void the_search_finds_any_form_of_a_word_marks_it_and_narrows_down() {
    indexed();
    new Samples(checker, editor).published(Samples.UKRAINIAN, "uk");
    Page page = opens("/", withoutScripts());
    page.getByLabel("Search the fact checks").fill("дрон енергетика");
    page.keyboard().press("Enter");
    page.waitForURL("**/search?*");

    assertThat(page.locator("mark").allTextContents()).contains("Дрони", "енергетиці");
    assertThat(page.locator("main").innerText()).contains("fact check");
    Locator narrowings = page.locator(".narrowings");
    narrowings.getByRole(AriaRole.LINK, named("False")).click();
    assertThat(page.url()).contains("rating=false", "q=");
    assertThat(page.locator(".narrowings [aria-current]").innerText()).contains("False");
    assertThat(page.locator("mark").allTextContents()).contains("Дрони");
    page.getByLabel("Said from").fill("March");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    assertThat(page.locator("main").innerText())
        .contains("This is not a valid date. Write 2025, 2025-03 or 2025-03-19.");
    assertThat(page.getByLabel("Said from").inputValue()).isEqualTo("March");
    assertThat(page.url()).contains("rating=false");
    page.getByLabel("Said from").fill("2026");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    assertThat(page.locator("main").innerText()).contains("Nothing found");
    page.getByText("Search for these words without filters").click();
    assertThat(page.locator("mark").count()).isPositive();
  }

  @Test
  void the_search_says_when_it_found_only_similar_words() {
    indexed();
    published("Hovercrafts crossed the frozen lagoon");
    Page page = opens("/search?q=hovercarfts");

    assertThat(page.locator("main").innerText())
        .contains("contain similar ones", "Hovercrafts crossed the frozen lagoon");
    assertThat(page.locator("mark").allTextContents()).contains("Hovercrafts");
    isAccessible(page);
  }

  @Test
  void the_best_match_comes_first_unless_another_order_is_wanted() {
    indexed();
    published("Paddleboats, paddleboats and nothing but paddleboats");
    published("A long list of boats, ferries, barges, rafts, tugs, and among them paddleboats");
    Page page = opens("/search?q=paddleboats", withoutScripts());
    assertThat(page.locator(".teaser h3").first().innerText()).startsWith("Paddleboats");

    page.getByText("Filters").click();
    page.getByLabel("Order").selectOption("-publishedAt");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply")).click();
    assertThat(page.locator(".teaser h3").first().innerText()).startsWith("A long list");
    isAccessible(page);
  }

  @Test
  void what_is_typed_and_what_is_found_is_never_markup() {
    indexed();
    published("Gondolas <b>cost</b> nothing & sink");
    String text = reader.get("/search?q=gondolas+%3Cb%3Ecost", "Accept", "text/html").text();

    assertThat(text).contains("<mark>Gondolas</mark>", "&lt;b&gt;").doesNotContain("<b>");
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }

  @Test
  void moments_are_in_the_readers_zone_and_in_utc_underneath() {
    String slug = published("Published at a moment");
    String at =
        reader.get("/api/v1/verdicts/" + slug).expect(200).json().path("publishedAt").asText();

    Locator time = opens("/v/" + slug).locator(".verdict-head .meta time").first();

    assertThat(time.getAttribute("datetime")).isEqualTo(at.replaceFirst("\\.\\d+", ""));
    assertThat(time.innerText()).doesNotContain("UTC");
    assertThat(time.evaluate("e => new Date(e.dateTime).toLocaleTimeString('en-GB').slice(0, 5)"))
        .isEqualTo(time.innerText().replaceFirst(".*(\\d\\d:\\d\\d).*", "$1"));
  }

  @Test
  void a_reader_gets_their_language_and_keeps_the_one_they_choose() {
    String slug = published("Read in two languages");
    Page page = opens("/v/" + slug, settings().setLocale("uk-UA"));
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("uk");
    assertThat(page.locator("main").innerText()).contains("Перевірка факту", "1 версія");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("How we check"))
        .first()
        .click();
    assertThat(page.url()).endsWith("/methodology?lang=en");
    assertThat(page.locator("h1").innerText()).isEqualTo("How we check");
  }

  @Test
  void a_claim_that_is_written_from_right_to_left_stands_so() {
    String slug = new Samples(checker, editor).published(Samples.ARABIC, "ar");
    for (String path : List.of("/v/" + slug, "/")) {
      Locator claim = opens(path).locator("[lang=ar]").first();
      assertThat(claim.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
      assertThat(claim.innerText()).contains(Samples.ARABIC);
    }
  }

  @Test
  void what_turns_a_conclusion_stands_on_top_and_the_rest_at_the_foot() {
    Samples samples = new Samples(checker, editor);
    String slug = published("Corrected for readers");
    samples.corrects(slug, "RATING_CHANGE", "false", "There were 90.", "90 of them");
    samples.corrects(slug, "CLARIFICATION", "false", "There were 90, all told.", "90 of them");

    Page page = opens("/v/" + slug);

    List<String> notices = page.locator(".notice h2").allInnerTexts();
    assertThat(notices.get(0)).startsWith("Rating changed");
    assertThat(notices.get(1)).startsWith("Clarified");
    assertThat(page.locator(".notice").first().boundingBox().y)
        .isLessThan(page.locator("h1").boundingBox().y);
    assertThat(page.locator(".notice").last().boundingBox().y)
        .isGreaterThan(page.locator(".evidence").boundingBox().y);
    page.getByText("3 versions").click();
    assertThat(page.locator("ins").allInnerTexts()).contains(", all told");
    page.getByLabel("From", exactly()).selectOption("1");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare")).click();
    assertThat(page.locator("#compare").innerText()).contains("from version 1 to version 3");
    assertThat(page.locator("del").allInnerTexts()).contains("Unproven");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Version 1")).click();
    assertThat(page.locator(".notice h2").first().innerText()).contains("has been superseded");
  }

  @Test
  void a_keyboard_is_enough() {
    Page page = opens("/v/" + published("Read with a keyboard"));
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to content");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
  }

  @Test
  void printing_leaves_the_verdict_and_its_address() {
    String slug = published("Printed on paper");
    Page page = opens("/v/" + slug);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".sections").isVisible()).isFalse();
    assertThat(page.locator(".masthead form").isVisible()).isFalse();
    assertThat(page.locator(".print-only").innerText()).contains("/v/" + slug);
    assertThat(page.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }
}
