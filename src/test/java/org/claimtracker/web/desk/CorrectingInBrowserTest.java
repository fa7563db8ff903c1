package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Corrections, retractions and scheduled publication. */
@QuarkusTest
class CorrectingInBrowserTest extends InBrowser {

  @Test
  void a_correction_is_written_with_the_notice_that_readers_will_see_before_ones_eyes() {
    String slug = published("Readers saw another count");
    Page desk = opens(checker, "/desk/claims/" + slug, phone());
    assertThat(desk.getByLabel("Summary").inputValue()).startsWith("No source independent");
    desk.locator("#notice .floor").waitFor();
    assertThat(desk.locator("#notice").textContent()).contains("Only the wording differs");

    desk.locator("input[name=rating][value=false]").check();
    desk.getByText("The rating differs from the published version.").waitFor();
    desk.getByLabel("Kind of correction").selectOption("RATING_CHANGE");
    desk.getByLabel("What was wrong").fill("It said unproven.");
    desk.getByLabel("What is correct").fill("Another count came to light: it is false.");
    desk.locator("#notice .notice").getByText("Another count came to light").waitFor();
    isAccessible(desk);
    fitsTheWidth(desk);
    String notice = desk.locator("#notice .told").innerText();
    press(desk, "Save the draft");
    desk.getByText("Draft saved.").waitFor();
    press(desk, "Submit for review");
    desk.getByText("Submitted for review.").waitFor();

    Page review = opens(editor, "/desk/claims/" + slug + "/review", phone());
    assertThat(review.locator(".part-changed del").first().textContent()).isEqualTo("Unproven");
    assertThat(review.locator(".told").innerText()).isEqualTo(notice);
    fitsTheWidth(review);
    isAccessible(review);
    press(review, "Approve");
    press(review, "Publish now");
    review.getByText("Published. Readers can see it now.").waitFor();

    Page reader = opens("/v/" + slug, phone());
    assertThat(reader.locator(".told").first().innerText()).isEqualTo(notice);
  }

  @Test
  void a_retraction_is_asked_for_by_one_and_carried_out_by_another() {
    String slug = published("Withdrawn on the desk");
    Page asking = opens(editor, "/desk/claims/" + slug);
    asking.getByText("Request retraction").first().click();
    asking.getByLabel("Reason", exactly()).fill("The only source took it back.");
    press(asking, "Request retraction");
    asking.getByText("Retraction requested. Another").waitFor();
    assertThat(
            asking
                .getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Retract the verdict"))
                .isDisabled())
        .isTrue();
    assertThat(asking.locator("main").textContent())
        .contains("You requested this retraction. Another editor has to confirm it.");

    Page other = opens(secondEditor, "/desk/claims/" + slug);
    assertThat(other.locator(".next .notice").first().textContent())
        .contains("The only source took it back.");
    isAccessible(other);
    press(other, "Retract the verdict");
    other.getByText("Verdict retracted.").waitFor();
    reader.get("/api/v1/verdicts/" + slug).expect(410);
  }

  @Test
  void a_time_is_meant_in_the_zone_of_whoever_types_it() {
    String slug = checker.handsIn("Published in the morning of Kyiv");
    editor.moves(slug, "approve").expect(200);
    Page page = opens(editor, "/desk/claims/" + slug + "/review");
    page.getByText("Schedule publication").first().click();
    assertThat(page.locator("label[for=at]").textContent()).contains("Eastern European");
    page.getByLabel("Publication time").fill("2030-01-15T08:00");
    press(page, "Schedule publication");
    page.getByText("Publication scheduled.").waitFor();

    assertThat(editor.opens(slug).json().at("/revisions/0/scheduledFor").asText())
        .isEqualTo("2030-01-15T06:00:00Z");
    press(page, "Cancel scheduled publication");
    page.getByText("Scheduled publication cancelled.").waitFor();
    page.getByText("Schedule publication").first().click();
    page.getByLabel("Publication time").fill("2020-01-15T08:00");
    press(page, "Schedule publication");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("This time is in the past.");
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
