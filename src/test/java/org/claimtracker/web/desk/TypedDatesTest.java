package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** Dates in forms, and where a published verdict is. */
@QuarkusTest
class TypedDatesTest extends Desk {

  @Test
  void a_date_is_kept_as_precisely_as_it_was_typed() {
    String logged =
        send(checker, "/desk/claims/new", claim("Said on a day in words", "19 березня 2025 р."))
            .expect(303)
            .header("Location");
    String slug = logged.replaceFirst(".*/", "");
    assertThat(checker.opens(slug).json().path("statedOn").asText()).isEqualTo("2025-03-19");

    send(checker, "/desk/claims/new", claim("Said in some month of a year", "03/2025")).expect(303);
    assertThat(checker.opens("said-in-some-month-of-a-year").json().path("statedOn").asText())
        .isEqualTo("2025-03");
  }

  @Test
  void a_date_that_can_be_two_is_asked_about_and_stays_in_the_form() {
    Answer refused =
        send(checker, "/desk/claims/new", claim("Said on one of two days", "03/04/2025"))
            .expect(422);

    assertThat(refused.text())
        .contains("Is this 3 April 2025 or 4 March 2025? Write 2025-04-03 or 2025-03-04.")
        .contains("value=\"03/04/2025\"");
  }

  @Test
  void a_day_must_be_whole() {
    String slug = checker.handsIn("Rechecked on a day");
    editor.publishes(slug);
    String version = checker.versionOf(slug).replace("\"", "");
    String form = "&reason=It+may+change&version=" + version + "&dueOn=";

    send(checker, "/desk/claims/" + slug + "/recheck", form + "03%2F2031").expect(422);
    send(checker, "/desk/claims/" + slug + "/recheck", form + "19.03.2031").expect(303);
    assertThat(checker.opens(slug).json().at("/recheck/dueOn").asText()).isEqualTo("2031-03-19");
  }

  @Test
  void who_publishes_is_led_to_what_readers_have() {
    String slug = checker.handsIn("Published from the review page");
    editor.moves(slug, "approve").expect(200);
    String version = editor.versionOf(slug).replace("\"", "");

    Answer published =
        send(editor, "/desk/claims/" + slug + "/moves/publish", "&version=" + version).expect(303);
    String notice =
        published.headers().allValues("Set-Cookie").stream()
            .map(cookie -> cookie.replaceFirst(";.*", ""))
            .filter(cookie -> cookie.startsWith("claimtracker_notice="))
            .findFirst()
            .orElseThrow();
    Answer page =
        editor
            .http
            .withCookie(
                editor.http.cookie() + "; claimtracker_form=" + Person.FORM_TOKEN + "; " + notice)
            .get("/desk/claims/" + slug, "Accept", "text/html")
            .expect(200);

    assertThat(page.text())
        .contains(
            "Published. Readers can see it now. <a href=\"/v/"
                + slug
                + "\">See the page that readers have</a>");
    reader.get("/v/" + slug, "Accept", "text/html").expect(200);
  }

  private static String claim(String statement, String statedOn) {
    return "&language=en&then=open&statement="
        + encoded(statement)
        + "&statedOn="
        + encoded(statedOn);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Answer send(Person by, String path, String form) {
    return by.browser()
        .post(
            path,
            "token=" + Person.FORM_TOKEN + form,
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }
}
