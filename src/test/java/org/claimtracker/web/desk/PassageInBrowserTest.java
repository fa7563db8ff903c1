package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Words of a draft are selected, commented on and replaced in a browser. */
@QuarkusTest
class PassageInBrowserTest extends InBrowser {

  private static final String SUMMARY = "Сто дронів і ще сто дронів";

  @Test
  void selected_words_are_commented_on_and_the_wording_is_accepted_with_one_press() {
    String slug = checker.logs("Selected in a browser");
    checker.drafts(slug, "unproven", SUMMARY, checker.addsCaption(slug)).expect(200);

    Page page = opens(editor, "/desk/claims/" + slug);
    page.evaluate(
        "from => { const words = document.querySelector('[data-passages=SUMMARY]').firstChild;"
            + " document.getSelection().setBaseAndExtent(words, from, words, from + 3); }",
        SUMMARY.lastIndexOf("сто"));
    page.locator(".mark-passage").click();
    page.keyboard().type("Скільки саме?");
    page.locator("#on-passage [name=wording]").fill("двісті");
    page.locator("#on-passage button:not([type=button])").click();
    page.locator("#comments ins").waitFor();
    JsonNode passage = checker.opens(slug).json().at("/comments/0/passage");
    assertThat(passage.path("exact").asText()).isEqualTo("сто");
    assertThat(passage.path("prefix").asText()).isEqualTo("Сто дронів і ще ");
    isAccessible(page);

    Page own = opens(checker, "/desk/claims/" + slug);
    own.locator("form[action$='/accept'] button").click();
    Await.until(
        () ->
            checker
                .opens(slug)
                .json()
                .at("/revisions/0/text/summary")
                .asText()
                .equals("Сто дронів і ще двісті дронів"));
  }
}
