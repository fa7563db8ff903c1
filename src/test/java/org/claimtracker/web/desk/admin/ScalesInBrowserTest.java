package org.claimtracker.web.desk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Making, wording, revising and choosing a scale on the desk's pages. */
@QuarkusTest
class ScalesInBrowserTest extends InBrowser {

  private static final String SCALES = "/api/v1/rating-scales/";

  @AfterEach
  void useTheDefaultAgain() {
    administrator.http.post(SCALES + "default/use", null, "If-Match", "*").expect(200);
  }

  @Test
  void a_scale_is_made_worded_revised_and_chosen() {
    makesWordsRevisesAndChooses("made-on-a-page", settings());
  }

  @Test
  void it_takes_no_scripts() {
    makesWordsRevisesAndChooses("made-without-scripts", withoutScripts());
  }

  private void makesWordsRevisesAndChooses(String key, Browser.NewContextOptions settings) {
    Page page = opens(administrator, "/desk/scales", settings);
    field(page, "key").fill(key);
    fill(page, 0, "so", "So", "", "2");
    fill(page, 3, "so", "so", "It is not so.", "one");
    press(page, "Make scale");
    assertThat(page.getByRole(AriaRole.ALERT).locator("li").count())
        .as("name, definition, key, label and number, all at once")
        .isEqualTo(5);
    assertThat(field(page, "ratings[1].definition").inputValue()).isEqualTo("It is not so.");

    field(page, "name").fill("Two steps, made on a page");
    field(page, "ratings[0].definition").fill("It is so.");
    fill(page, 1, "not-so", "Not so", "It is not so.", "1");
    press(page, "More rows");
    assertThat(field(page, "ratings[6].key").count()).isEqualTo(1);
    press(page, "Make scale");
    page.waitForURL("**/desk/scales/" + key);
    assertThat(scale(key).path("inUse").asBoolean()).isFalse();

    page.locator("#words-uk summary").click();
    field(page, "names[uk]").fill("Дві сходинки");
    field(page, "ratings[so][uk].label").fill("Так");
    page.locator("#words-uk").getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains(key);
    assertThat(scale(key).at("/ratings/0/words/uk/label").asText()).isEqualTo("Так");
    assertThat(scale(key).at("/names/uk").asText()).isEqualTo("Дві сходинки");

    page.locator("#words-uk summary").click();
    field(page, "ratings[not-so][uk].label").fill("так");
    page.locator("#words-uk").getByRole(AriaRole.BUTTON).click();
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("same label");
    assertThat(page.locator("#words-uk").getAttribute("open")).isNotNull();
    assertThat(field(page, "ratings[so][uk].label").inputValue()).isEqualTo("Так");

    page.locator("#revision summary").click();
    field(page, "ratings[1].definition").fill("It is otherwise.");
    press(page, "Make new version");
    page.waitForURL("**/desk/scales/" + key);
    assertThat(scale(key).path("version").asInt()).isEqualTo(2);
    assertThat(scale(key).at("/ratings/0/words/uk/label").asText()).isEqualTo("Так");

    press(page, "Use for new verdicts");
    assertThat(scale(key).path("inUse").asBoolean()).isTrue();
    page.navigate("/desk/claims/" + checker.logs("To be rated on " + key));
    page.navigate("/ratings?lang=uk");
    assertThat(page.locator("h2").first().innerText()).contains("Дві сходинки");
    isAccessible(page);
  }

  @Test
  void the_form_of_a_verdict_offers_the_scale_in_use_and_what_the_verdict_has() {
    String slug = published("Rated before the scale of the form was chosen");
    String key = "offered-in-the-form";
    String made =
        """
        {"key": "%s", "name": "Offered", "ratings": [
          {"key": "unproven", "label": "Open", "definition": "Nobody can tell."}]}"""
            .formatted(key);
    administrator.http.post("/api/v1/rating-scales", made).expect(201);
    administrator.http.post(SCALES + key + "/use", null, "If-Match", "*").expect(200);

    Page page = opens(checker, "/desk/claims/" + slug);
    Locator choices = page.locator(".rating-choice");
    assertThat(choices.allInnerTexts()).hasSize(2);
    assertThat(choices.first().innerText()).contains("Unproven", "not on the scale in use");
    assertThat(choices.first().locator("input").isChecked()).isTrue();
    choices.nth(1).click();
    press(page, "Save the draft");
    JsonNode rating = checker.opens(slug).json().at("/revisions/0/rating");
    assertThat(rating.path("scale").asText()).isEqualTo(key);
    page.navigate("/desk/claims/" + slug);
    page.locator(".rating-choice").first().click();
    press(page, "Save the draft");
    assertThat(checker.opens(slug).json().at("/revisions/0/rating/scale").asText())
        .isEqualTo("default");
  }

  @Test
  void the_pages_of_scales_fit_a_phone_in_both_languages() {
    Page page = opens(administrator, "/desk/scales");
    for (String language : List.of("en", "uk")) {
      page.navigate("/desk/scales?lang=" + language);
      fitsEveryWindow(page, "scales-" + language);
      page.navigate("/desk/scales/default?lang=" + language);
      page.locator("#words-uk summary").click();
      page.locator("#revision summary").click();
      fitsEveryWindow(page, "scale-" + language);
      page.navigate("/?lang=" + language);
      fitsEveryWindow(page, "front-" + language);
      page.navigate("/ratings?lang=" + language);
      fitsEveryWindow(page, "ratings-" + language);
    }
  }

  private static Locator field(Page page, String name) {
    return page.locator("[name='" + name + "']:not([type=hidden])");
  }

  private static void fill(
      Page page, int row, String key, String label, String definition, String number) {
    field(page, "ratings[%d].key".formatted(row)).fill(key);
    field(page, "ratings[%d].label".formatted(row)).fill(label);
    field(page, "ratings[%d].definition".formatted(row)).fill(definition);
    field(page, "ratings[%d].axisValue".formatted(row)).fill(number);
  }

  private JsonNode scale(String key) {
    return reader.get(SCALES + key).expect(200).json();
  }
}
