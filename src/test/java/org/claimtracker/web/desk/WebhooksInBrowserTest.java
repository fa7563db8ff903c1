package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.claimtracker.testsupport.Receiver;
import org.claimtracker.testsupport.Receiver.Message;
import org.claimtracker.testsupport.Sql;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Administering webhooks. */
@QuarkusTest
class WebhooksInBrowserTest extends InBrowser {

  @Inject Sql sql;

  private final Receiver receiver = new Receiver();

  /** Isolates the tests from each other. */
  @AfterEach
  void hangUp() throws SQLException {
    sql.execute("update webhook set active = false, inactive_reason = 'The test is over.'");
    receiver.close();
  }

  @Test
  void a_webhook_is_made_tried_out_switched_off_and_deleted() {
    Page page = opens(administrator, "/desk");
    keys(page, "g", "w");
    page.waitForURL("**/desk/webhooks");
    page.getByLabel("Address").fill(receiver.url());
    page.getByLabel("Description").fill("Архів редакції");
    page.getByLabel("corrected").uncheck();
    press(page, "Create webhook");

    String secret = page.locator(".secret").textContent();
    assertThat(secret).startsWith("whsec_");
    isAccessible(page);
    page.navigate("/desk/webhooks");
    assertThat(page.content()).as("it is shown once").doesNotContain("whsec_");

    page.getByText("Архів редакції").click();
    press(page, "Send a ping");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Message queued");
    Message ping = receiver.next().verifiedWith(secret);
    assertThat(ping.type()).isEqualTo("ping");
    comesTo(page, "Delivered");
    page.locator("summary").first().click();
    assertThat(page.locator("[data-item]").first().innerText())
        .contains("1 attempt", "Response 204", ping.id());

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again"))
        .first()
        .click();
    assertThat(receiver.next().id()).as("the same message").isEqualTo(ping.id());

    press(page, "Switch off");
    assertThat(page.getByText("Switched off at the desk.").isVisible()).isTrue();
    press(page, "Delete");
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains(receiver.url(), "deleted");
    assertThat(page.getByText("Архів редакції").count()).isZero();
    JsonNode gone =
        editor
            .http
            .get("/api/v1/record?kind=webhook&action=delete")
            .expect(200)
            .json()
            .at("/items/0");
    assertThat(gone.at("/before/description").asText()).isEqualTo("Архів редакції");
  }

  @Test
  void what_failed_is_found_and_the_next_page_goes_on() throws SQLException {
    receiver.answering(410);
    Page page = opens(administrator, "/desk/webhooks");
    make(page, "Wants nothing any more");
    page.getByText("Wants nothing any more").click();
    press(page, "Send a ping");
    comesTo(page, "Failed");

    page.reload();
    assertThat(page.getByText("410 Gone").first().isVisible()).as("why it is off").isTrue();
    receiver.answering(204);
    press(page, "Switch on");
    String id = page.url().replaceFirst(".*/webhooks/(\\d+).*", "$1");
    for (int n = 0; n < 40; n++) {
      administrator.http.post("/api/v1/webhooks/" + id + "/test", null).expect(202);
    }
    press(page, "Send a ping");
    assertThat(page.locator("[data-item]").count()).isEqualTo(40);
    page.getByText("Older entries").click();
    assertThat(page.locator("[data-item]").count()).isEqualTo(2);
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Failed")).click();
    assertThat(page.locator("[data-item]").count()).isEqualTo(1);
    assertThat(page.locator("[data-item]").innerText()).contains("Failed", "Ping");
    isAccessible(page);
  }

  @Test
  void a_refused_address_keeps_what_was_typed() {
    Page page = opens(administrator, "/desk/webhooks");
    page.getByLabel("Address").fill("http://10.1.2.3/hook");
    page.getByLabel("Description").fill("Somewhere inside");
    page.getByLabel("retracted").uncheck();
    press(page, "Create webhook");

    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("a private network");
    assertThat(page.getByLabel("Description").inputValue()).isEqualTo("Somewhere inside");
    assertThat(page.getByLabel("retracted").isChecked()).isFalse();

    page.getByLabel("Address").fill(receiver.url());
    page.getByLabel("published").uncheck();
    page.getByLabel("corrected").uncheck();
    press(page, "Create webhook");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Choose at least one.");
  }

  @Test
  void a_change_from_an_old_version_is_refused_and_a_fresh_one_saved() {
    Page page = opens(administrator, "/desk/webhooks");
    make(page, "Changed by two");
    page.getByText("Changed by two").click();
    Page other = opens(administrator, page.url().replaceFirst("^https?://[^/]+", ""));
    other.getByLabel("Description").fill("Changed first");
    press(other, "Save");
    assertThat(other.getByText("Changed first").count()).isEqualTo(1);

    page.getByLabel("Description").fill("Changed second");
    press(page, "Save");

    assertThat(page.getByRole(AriaRole.ALERT).isVisible()).isTrue();
    assertThat(page.getByLabel("Description").inputValue()).isEqualTo("Changed second");
    page.getByLabel("Description").press("Escape");
    press(page, "Rotate the secret");
    assertThat(page.locator(".secret").textContent()).startsWith("whsec_");
  }

  @Test
  void nobody_else_finds_the_way_there() {
    Page page = opens(join("webhook-editor", "EDITOR"), "/desk");
    assertThat(page.locator("a[href='/desk/webhooks']").count()).isZero();
    keys(page, "g", "w");
    assertThat(page.url()).endsWith("/desk");
  }

  @Test
  void the_pages_fit_a_phone_in_both_languages() {
    Page made = opens(administrator, "/desk/webhooks");
    make(made, "An archive with a very long name, so that it has to be broken somewhere");
    made.getByText("An archive").click();
    press(made, "Send a ping");
    receiver.next();
    String path = made.url().replaceFirst("^https?://[^/]+", "");
    for (String each : new String[] {"/desk/webhooks", path}) {
      for (String language : new String[] {"en", "uk"}) {
        Page page = opens(administrator, each + "?lang=" + language, phone());
        fitsTheWidth(page);
        if (language.equals("uk")) {
          // EveryDeskPageTest walks them in English.
          isAccessible(page);
        }
      }
    }
  }

  private void make(Page page, String description) {
    page.getByLabel("Address").fill(receiver.url());
    page.getByLabel("Description").fill(description);
    press(page, "Create webhook");
  }

  /** Reloads the page until the newest delivery is in this state. */
  private static void comesTo(Page page, String state) {
    Locator newest = page.locator("[data-item]").first();
    for (int n = 0; n < 100 && !newest.innerText().contains(state); n++) {
      page.waitForTimeout(50);
      page.reload();
    }
    assertThat(newest.innerText()).contains(state);
  }
}
