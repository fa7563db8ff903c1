package org.claimtracker.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who logs a claim is told which ones very likely say the same, with and without scripts. */
@QuarkusTest
class LikelySameTest extends Desk {

  @BeforeEach
  void waitForTheIndex() {
    indexed();
  }

  @Test
  void a_program_is_told_in_the_answer_to_logging() {
    String first = logs("The funicular of Vyhoda carried 4,000 berry pickers in 2018").slug();
    indexed();

    Logged same = logs("In 2018 the funicular of Vyhoda carried 4000 berry pickers");
    JsonNode told = same.answer().at("/likelySame/0");
    assertThat(told.path("slug").asText()).isEqualTo(first);
    assertThat(told.path("state").asText()).isEqualTo("LOGGED");
    assertThat(told.path("score").asDouble()).isBetween(0.7, 1.0);
    indexed();

    assertThat(logs("The funicular of Vyhoda carried 5,000 berry pickers in 2018").answer())
        .as("another number")
        .noneMatch(field -> field.toString().contains(first));
    checker.moves(first, "withdraw", "{\"reason\": \"Logged by mistake.\"}").expect(200);
    indexed();
    assertThat(
            logs("The funicular of Vyhoda carried 4,000 berry pickers in 2018").answer().toString())
        .as("a withdrawn one is told to nobody")
        .contains(same.slug())
        .doesNotContain("\"" + first + "\"");
  }

  @Test
  void a_form_asks_first_where_another_wording_very_likely_says_the_same() {
    String first = logs("The cable car of Yaniv carried 700 mushroom pickers in 2019").slug();
    indexed();
    String statement = "In 2019 the cable car of Yaniv carried 700 mushroom pickers";

    Answer asked = sends("statement", statement, "language", "en", "claimant", "Jane Roe");

    assertThat(asked.expect(409).text())
        .contains("This claim may already be logged", "/desk/claims/" + first, "% probability")
        .contains(statement + "</textarea>", "value=\"Jane Roe\"");
    sends("statement", statement, "language", "en", "anyway", "yes").expect(303);
  }

  @Test
  void without_scripts_one_looks_before_logging_and_nothing_typed_is_lost() {
    String first = logs("The rack railway of Dubno carried 300 hop pickers in 2017").slug();
    indexed();
    String statement = "The rack railway of Dubno carried 350 hop pickers in 2017";

    String page =
        checker.browser().get("/desk/claims/new", "Accept", "text/html").expect(200).text();
    assertThat(page).contains("<noscript>", "name=\"then\" value=\"look\"");
    String looked = sends("statement", statement, "then", "look").expect(200).text();

    assertThat(looked)
        .contains("Already logged?", "/desk/claims/" + first, "Different number")
        .contains(statement + "</textarea>")
        .doesNotContain("This claim may already be logged");
    assertThat(
            checker.http.get("/api/v1/claims?q=350+hop+pickers").expect(200).json().path("items"))
        .as("nothing was logged")
        .isEmpty();
    assertThat(
            checker
                .browser()
                .get("/desk/claims/new?statement=" + encoded(statement), "Accept", "text/html")
                .expect(200)
                .text())
        .as("a form that was filled in from outside")
        .contains("Already logged?", "/desk/claims/" + first);
  }

  @Test
  void a_text_that_is_no_claim_is_refused_as_ever() {
    assertThat(sends("statement", "long ".repeat(300), "language", "en").status()).isIn(400, 422);
    assertThat(sends("statement", "", "then", "look").expect(200).text())
        .doesNotContain("Already logged?");
  }

  private record Logged(String slug, JsonNode answer) {}

  private Logged logs(String statement) {
    JsonNode answer =
        checker
            .http
            .post(
                "/api/v1/claims?likelySame=true",
                "{\"statement\": \"%s\", \"language\": \"en\"}".formatted(statement))
            .expect(201)
            .json();
    return new Logged(answer.path("slug").asText(), answer);
  }

  private Answer sends(String... fields) {
    StringBuilder form = new StringBuilder("token=" + Person.FORM_TOKEN);
    for (int n = 0; n < fields.length; n += 2) {
      form.append('&').append(fields[n]).append('=').append(encoded(fields[n + 1]));
    }
    return checker
        .browser()
        .post(
            "/desk/claims/new",
            form.toString(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
