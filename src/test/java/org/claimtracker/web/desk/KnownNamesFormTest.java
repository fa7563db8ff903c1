package org.claimtracker.web.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.util.Arrays;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;

/** The forms of claims offer the nearest known names before a new one is made. */
@QuarkusTest
class KnownNamesFormTest extends Desk {

  private Answer posts(String path, String... fields) {
    StringBuilder form = new StringBuilder("token=" + Person.FORM_TOKEN);
    for (int n = 0; n < fields.length; n += 2) {
      form.append('&').append(encoded(fields[n])).append('=').append(encoded(fields[n + 1]));
    }
    return checker
        .browser()
        .post(
            path,
            form.toString(),
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept",
            "text/html");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private String logs(String statement, String claimant, String topic) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", statement).put("language", "en");
    claim.putObject("claimant").put("name", claimant).put("kind", "PERSON");
    claim.putArray("topics").add(topic);
    return checker.logs(claim);
  }

  private String claimantOf(Answer logged) {
    String slug = logged.expect(303).header("Location").replaceFirst("^.*/", "");
    return checker.opens(slug).json().at("/claimant/name").asText();
  }

  @Test
  void a_name_that_is_not_known_is_asked_about_once() {
    logs("Said by Thaddeus", "Thaddeus Oberholzer", "Waterways, inland");
    String path = "/desk/claims/new";
    String[] form = {
      "statement",
      "Said by T. O.",
      "claimant",
      "Tadeus Oberholtzer",
      "moreTopics",
      "Waterway inland, Fish"
    };
    String claimant = "known.claimant.tadeus oberholtzer";
    String topic = "known.topic.waterway inland";

    assertThat(posts(path, form).expect(409).text())
        .contains("Is “Tadeus Oberholtzer” one of these?", "value=\"thaddeus-oberholzer\"")
        .contains("name=\"" + claimant + "\"", "name=\"" + topic + "\"")
        .doesNotContain("known.topic.fish");
    assertThat(posts(path, with(form, topic, "+")).expect(409).text())
        .contains("value=\"thaddeus-oberholzer\"", "value=\"+\" checked");

    Answer taken =
        posts(path, with(with(form, claimant, "thaddeus-oberholzer"), topic, "waterways-inland"));
    assertThat(claimantOf(taken)).isEqualTo("Thaddeus Oberholzer");
    String slug = taken.header("Location").replaceFirst("^.*/", "");
    assertThat(checker.opens(slug).values("topics", "name"))
        .containsExactlyInAnyOrder("Fish", "Waterways, inland");

    form[1] = "Said by another T. O.";
    Answer other = posts(path, with(with(form, claimant, "+"), topic, "+"));
    assertThat(claimantOf(other)).isEqualTo("Tadeus Oberholtzer");
  }

  @Test
  void an_answer_about_another_name_counts_for_nothing() {
    logs("Said by Ludmila", "Ludmila Brandvold", "Waterways");

    Answer asked =
        posts(
            "/desk/claims/new",
            "statement",
            "Said by L. B.",
            "claimant",
            "Ludmilla Brandvold",
            "known.claimant.somebody else",
            "ludmila-brandvold");
    asked.expect(409);
  }

  @Test
  void rewording_a_claim_asks_too_but_not_about_who_said_it_already() {
    logs("Said by Philippa", "Philippa Ravensworth", "Waterways");
    String slug = logs("Said by Filippa", "Filippa Ravenswood", "Waterways");
    String path = "/desk/claims/" + slug + "/edit";
    String version = checker.versionOf(slug).replace("\"", "");
    String[] form = {
      "statement",
      "Said by Filippa R.",
      "claimant",
      "Filippa Ravenswood",
      "language",
      "en",
      "topic",
      "Waterways",
      "version",
      version,
      "stage",
      "-"
    };
    posts(path, form).expect(303);

    form[3] = "Filipa Ravensworth";
    form[9] = checker.versionOf(slug).replace("\"", "");
    posts(path, form).expect(409);
    posts(path, with(form, "known.claimant.filipa ravensworth", "philippa-ravensworth"))
        .expect(303);
    assertThat(checker.opens(slug).json().at("/claimant/slug").asText())
        .isEqualTo("philippa-ravensworth");
  }

  @Test
  void names_are_offered_while_one_is_typed() {
    logs("Said by Evangeline", "Evangeline Strathmore", "Waterways");

    for (String typed : new String[] {"Evang", "strathm", "Evangelin Stratmore", "Стратмор"}) {
      String offered =
          checker
              .browser()
              .get("/desk/claims/new/claimants?claimant=" + encoded(typed), "Accept", "text/html")
              .expect(200)
              .text();
      assertThat(offered).as(typed).contains("<option value=\"Evangeline Strathmore\">");
    }
  }

  @Test
  void a_sentence_is_logged_as_said_by_a_known_claimant_with_one_press() {
    logs("Said by Anselm", "Anselm Brockhurst", "Waterways");
    long intake = checker.takesIn("Anselmo Brockhurst said that 50 boats sank in 2024.");
    String page = "/desk/intake/" + intake;

    assertThat(checker.browser().get(page, "Accept", "text/html").text())
        .contains("name=\"claimant\" value=\"anselm-brockhurst\"");
    posts(page + "/sentences/1", "claimant", "anselm-brockhurst").expect(303);
    String slug =
        checker
            .http
            .get("/api/v1/intake/" + intake + "/sentences")
            .json()
            .at("/items/0/claim")
            .asText();
    assertThat(checker.opens(slug).json().at("/claimant/name").asText())
        .isEqualTo("Anselm Brockhurst");
  }

  private static String[] with(String[] form, String field, String value) {
    String[] more = Arrays.copyOf(form, form.length + 2);
    more[form.length] = field;
    more[form.length + 1] = value;
    return more;
  }
}
