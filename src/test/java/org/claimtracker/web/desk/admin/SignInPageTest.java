package org.claimtracker.web.desk.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.browser.InBrowser;
import org.junit.jupiter.api.Test;

/** Signing in and out. */
@QuarkusTest
class SignInPageTest extends InBrowser {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void one_comes_to_the_page_that_one_wanted() {
    Page page = opens("/desk?from=a+bookmark");
    assertThat(page.url()).contains("/desk/sign-in?to=");
    isAccessible(page);
    page.getByLabel("User name").fill("editor");
    page.getByLabel("Password").fill(EDITORS_PASSWORD);
    page.keyboard().press("Enter");

    page.waitForURL("**/desk?from=a+bookmark");
    isAccessible(page);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    page.waitForURL("**/desk/sign-in");
    page.navigate("/desk");
    assertThat(page.url()).contains("/desk/sign-in");
  }

  @Test
  void a_wrong_password_is_told_and_the_handle_stays() {
    Page page = opens("/desk/sign-in?lang=uk", phone());
    page.getByLabel("Ім’я для входу").fill("nobody-here");
    page.getByLabel("Пароль").fill("wrong");
    page.getByRole(AriaRole.BUTTON).getByText("Увійти").click();

    assertThat(page.getByRole(AriaRole.ALERT).textContent())
        .contains("Неправильне ім’я для входу або пароль");
    assertThat(page.getByLabel("Ім’я для входу").inputValue()).isEqualTo("nobody-here");
    fitsTheWidth(page);
    isAccessible(page);
  }

  @Test
  void guessing_passwords_is_slowed_down() {
    Page page = opens("/desk/sign-in");
    for (int n = 0; n < 6; n++) {
      page.getByLabel("User name").fill("guessed-by-form");
      page.getByLabel("Password").fill("guess " + n);
      press(page, "Sign in");
    }
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("Too many attempts");
  }

  @Test
  void a_form_without_its_token_does_nothing() {
    Answer answer =
        reader.post(
            "/desk/sign-in",
            "handle=editor&password=" + EDITORS_PASSWORD.replace(' ', '+'),
            "Content-Type",
            FORM,
            "Accept",
            "text/html");

    assertThat(answer.expect(400).text()).contains("This form has expired");
    assertThat(answer.header("Set-Cookie")).isNull();
  }

  @Test
  void nobody_is_led_away_to_another_site() {
    for (String to :
        new String[] {"//evil.example/desk", "https://evil.example", "/v/elsewhere", "/desk\\x"}) {
      Answer page = reader.get("/desk/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
      assertThat(page.expect(200).text()).as(to).contains("name=\"to\" value=\"" + "/desk" + "\"");
    }
  }

  @Test
  void no_cookie_is_set_on_what_caches_keep() {
    String slug = published("Kept by caches without cookies");
    for (String path : new String[] {"/api/v1/verdicts", "/api/v1/verdicts/" + slug, "/nothing"}) {
      assertThat(reader.get(path, "Accept", "*/*").header("Set-Cookie")).as(path).isNull();
    }
  }

  @Test
  void another_sites_page_cannot_use_the_session() {
    Http browser = editor.browser();
    browser.get("/desk").expect(200);

    Answer answer = browser.get("/desk", "Sec-Fetch-Site", "cross-site", "Accept", "text/html");

    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.header("Location")).contains("/desk/sign-in");
  }
}
