package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Putting right what readers have: corrections, retractions, and times to publish at. */
@QuarkusTest
class CorrectingInBrowserTest extends InBrowser {

  @Test
  void a_correction_is_written_with_the_notice_that_readers_will_see_before_ones_eyes() {
    String slug = published("Readers saw another count");
    Page desk = opens(checker, "/desk/claims/" + slug, phone());
    assertThat(desk.getByLabel("Summary").inputValue()).startsWith("No source independent");
    desk.locator("#notice .floor").waitFor();
    assertThat(desk.locator("#notice").textContent()).contains("Only wording differs");

    desk.locator("input[name=rating][value=false]").check();
    desk.getByText("The rating differs from the one that readers have.").waitFor();
    desk.getByLabel("Kind of correction").selectOption("RATING_CHANGE");
    desk.getByLabel("What was wrong").fill("It said unproven.");
    desk.getByLabel("What is right now").fill("Another count came to light: it is false.");
    desk.locator("#notice .notice").getByText("Another count came to light").waitFor();
    isAccessible(desk);
    fitsTheWidth(desk);
    String notice = desk.locator("#notice .told").innerText();
    press(desk, "Save the draft");
    desk.getByText("The draft is saved.").waitFor();
    press(desk, "Hand in for review");
    desk.getByText("Handed in for review.").waitFor();

    Page review = opens(editor, "/desk/claims/" + slug + "/review", phone());
    assertThat(review.locator(".part-changed del").first().textContent()).isEqualTo("Unproven");
    assertThat(review.locator(".told").innerText()).isEqualTo(notice);
    fitsTheWidth(review);
    isAccessible(review);
    press(review, "Approve");
    press(review, "Publish now");
    review.getByText("Published. Readers see it now.").waitFor();

    Page reader = opens("/v/" + slug, phone());
    assertThat(reader.locator(".told").first().innerText()).isEqualTo(notice);
  }

  @Test
  void a_retraction_is_asked_for_by_one_and_carried_out_by_another() {
    String slug = published("Withdrawn on the desk");
    Page asking = opens(editor, "/desk/claims/" + slug);
    asking.getByText("Ask for a retraction").first().click();
    asking.getByLabel("Reason", exactly()).fill("The only source took it back.");
    press(asking, "Ask for a retraction");
    asking.getByText("Another editor decides.").waitFor();
    assertThat(
            asking
                .getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retract the verdict"))
                .isDisabled())
        .isTrue();
    assertThat(asking.locator("main").textContent())
        .contains("You asked for this retraction. Another editor has to carry it out.");

    Page other = opens(secondEditor, "/desk/claims/" + slug);
    assertThat(other.locator(".next .notice").first().textContent())
        .contains("The only source took it back.");
    isAccessible(other);
    press(other, "Retract the verdict");
    other.getByText("The verdict is retracted.").waitFor();
    reader.get("/api/v1/verdicts/" + slug).expect(410);
  }

  @Test
  void a_time_is_meant_in_the_zone_of_whoever_types_it() {
    String slug = checker.handsIn("Published in the morning of Kyiv");
    editor.moves(slug, "approve").expect(200);
    Page page = opens(editor, "/desk/claims/" + slug + "/review");
    page.getByText("Publish at a time").first().click();
    assertThat(page.locator("label[for=at]").textContent()).contains("Eastern European");
    page.getByLabel("Time of publication").fill("2030-01-15T08:00");
    press(page, "Publish at a time");
    page.getByText("Its time is set.").waitFor();

    assertThat(editor.opens(slug).json().at("/revisions/0/scheduledFor").asText())
        .isEqualTo("2030-01-15T06:00:00Z");
    press(page, "Take the time back");
    page.getByText("Its time is taken back.").waitFor();
    page.getByText("Publish at a time").first().click();
    page.getByLabel("Time of publication").fill("2020-01-15T08:00");
    press(page, "Publish at a time");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("This time is past.");
  }

  @Test
  void a_duplicate_is_closed_by_the_address_of_the_other_and_taken_back() {
    String original = checker.logs("Said before, in other words");
    String slug = checker.logs("Said again, in the same sense");
    Page page = opens(checker, "/desk/claims/" + slug + "?lang=uk");
    page.getByText("Закрити як дублікат").first().click();
    page.getByLabel("Інше твердження").fill("https://desk.example.org/desk/claims/" + original);
    press(page, "Закрити як дублікат");
    page.getByText("Твердження закрито як дублікат.").waitFor();
    assertThat(checker.opens(slug).json().path("duplicateOf").asText()).isEqualTo(original);
    isAccessible(page);

    page.getByLabel("Причина", exactly()).fill("Не те саме.");
    press(page, "Відкрити знову");
    page.getByText("Твердження знову відкрито.").waitFor();
  }
}
