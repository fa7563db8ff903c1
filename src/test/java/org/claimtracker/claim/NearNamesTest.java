package org.claimtracker.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.Test;

/** Who logs a name that is not known is shown the nearest known ones. */
@QuarkusTest
class NearNamesTest extends Desk {

  private JsonNode logs(String claimant, String topic) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", "Said by " + claimant).put("language", "en");
    claim.putObject("claimant").put("name", claimant).put("kind", "PERSON");
    claim.putArray("topics").add(topic);
    return checker.http.post("/api/v1/claims", claim.toString()).expect(201).json();
  }

  private List<String> near(String list, String name) {
    return checker
        .http
        .get("/api/v1/" + list + "?near=" + URLEncoder.encode(name, UTF_8))
        .expect(200)
        .values("items", "name");
  }

  @Test
  void a_name_in_another_spelling_or_script_shows_the_known_ones() {
    logs("Volodymyr Zelenskyy", "Energy");
    logs("Володимир Зеленський", "Energy");
    logs("Volodymyr Klitschko", "Energy");

    JsonNode answer = logs("Zelensky", "Energie");

    JsonNode claimant = answer.at("/nearNames/0");
    assertThat(claimant.path("field").asText()).isEqualTo("claimant");
    assertThat(claimant.path("name").asText()).isEqualTo("Zelensky");
    assertThat(claimant.path("known").findValuesAsText("name"))
        .containsExactlyInAnyOrder("Volodymyr Zelenskyy", "Володимир Зеленський");
    assertThat(claimant.path("known").findValuesAsText("slug")).contains("volodymyr-zelenskyy");
    JsonNode topic = answer.at("/nearNames/1");
    assertThat(topic.path("field").asText()).isEqualTo("topics");
    assertThat(topic.path("known").findValuesAsText("name")).containsExactly("Energy");
    assertThat(logs("Zelensky", "Energie").has("nearNames")).as("known by now").isFalse();
    assertThat(near("claimants", "Selenskyj"))
        .contains("Volodymyr Zelenskyy", "Володимир Зеленський", "Zelensky")
        .doesNotContain("Volodymyr Klitschko");
    assertThat(near("topics", "energy")).first().isEqualTo("Energy");
    assertThat(near("claimants", "Xyz")).isEmpty();
    assertThat(near("claimants", "\ud83c\udf0d")).isEmpty();
  }

  @Test
  void initials_are_near_to_what_they_stand_for() {
    logs("International Seabed Authority", "Deep sea mining");

    assertThat(near("claimants", "ISA")).containsExactly("International Seabed Authority");
    assertThat(near("claimants", "Seabed authority, International"))
        .containsExactly("International Seabed Authority");
    assertThat(near("topics", "DSM")).containsExactly("Deep sea mining");
  }

  @Test
  void a_new_name_is_found_and_the_old_one_no_longer() {
    String slug = logs("Ottoline Quirke", "Renamed").at("/claimant/slug").asText();
    editor
        .http
        .patch("/api/v1/claimants/" + slug, "{\"name\": \"Barnaby Vexler\"}", "If-Match", "*")
        .expect(200);

    assertThat(near("claimants", "Barnabi Vexler")).containsExactly("Barnaby Vexler");
    assertThat(near("claimants", "Ottoline Quirk")).isEmpty();
  }

  @Test
  void claims_from_the_same_page_are_told() {
    String claim =
        """
        {"statement": "%s", "language": "en", "appearances":
         [{"medium": "ARTICLE", "url": "%s"}]}""";
    String first =
        checker
            .http
            .post("/api/v1/claims", claim.formatted("First there", "https://daily.example/a"))
            .expect(201)
            .json()
            .path("slug")
            .asText();
    JsonNode second =
        checker
            .http
            .post(
                "/api/v1/claims",
                claim.formatted("Second there", "http://www.daily.example/a?utm_source=x"))
            .expect(201)
            .json();

    assertThat(second.path("sameAddress").findValuesAsText("slug")).containsExactly(first);
  }

  @Test
  void the_speakers_of_an_article_show_the_nearest_claimants() {
    logs("Casimir Wronkowski", "Trains");
    long intake = checker.takesIn("Kasimir Vronkovsky said that 40 trains stood still.");

    JsonNode sentence =
        checker
            .http
            .get("/api/v1/intake/" + intake + "/sentences")
            .expect(200)
            .json()
            .at("/items/0");
    assertThat(sentence.path("nearClaimants").findValuesAsText("name"))
        .containsExactly("Casimir Wronkowski");
    assertThat(
            checker
                .http
                .post("/api/v1/intake/" + intake + "/sentences/1/claim", "")
                .expect(201)
                .json()
                .at("/nearNames/0/known/0/name")
                .asText())
        .isEqualTo("Casimir Wronkowski");
  }
}
