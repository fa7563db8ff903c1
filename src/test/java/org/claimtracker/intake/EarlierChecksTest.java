package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.search.match.Matching;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Earlier claims shown beside each sentence. */
@QuarkusTest
class EarlierChecksTest extends Desk {

  private static final String TEXT =
      "Ferries carried 700 passengers across the Dnipro in 2021. What comes next?";

  @Inject Matching matching;
  @Inject Statements statements;

  @BeforeEach
  void waitForAnIndex() {
    Await.until(() -> matching.toEach(List.of(), "en", null, 1).claims().isPresent());
  }

  @Test
  void claims_that_may_say_the_same_stand_beside_the_sentence_with_what_conflicts() {
    // Words are weighted by their rarity, which takes some claims to estimate.
    for (int n = 1; n <= 20; n++) {
      checker.logs("Something else happened for the " + n + "th time");
    }
    String slug = checker.logs("Ferries carried 900 passengers across the Dnipro in 2021");

    JsonNode ranked = takenIn(TEXT).path("ranked").path("items");
    JsonNode earlier = ranked.at("/0/earlier");

    assertThat(earlier.path("suggestedBy").asText()).isEqualTo("machine");
    assertThat(earlier.at("/claims/0/slug").asText()).isEqualTo(slug);
    assertThat(earlier.at("/claims/0/state").asText()).isEqualTo("LOGGED");
    assertThat(earlier.at("/claims/0/score").asDouble()).isBetween(0.1, 1.0);
    assertThat(earlier.at("/claims/0/reasons/conflicts/0/kind").asText()).isEqualTo("NUMBER");
    assertThat(ranked.at("/1/earlier/claims").findValuesAsText("slug")).doesNotContain(slug);
    assertThat(ranked.at("/1/earlier").has("unavailable")).isFalse();
  }

  @Test
  void the_claim_from_the_sentence_itself_is_no_earlier_one() {
    long intake = checker.takesIn("Tramways carried 4100 passengers through the fog in 1999.");
    String own =
        checker
            .http
            .post("/api/v1/intake/" + intake + "/sentences/1/claim", null)
            .expect(201)
            .json()
            .path("slug")
            .asText();

    JsonNode sentence = sentences(intake, "").at("/items/0");

    assertThat(sentence.path("claim").asText()).isEqualTo(own);
    assertThat(sentence.at("/earlier/suggestedBy").asText()).isEqualTo("machine");
    assertThat(sentence.at("/earlier/claims").findValuesAsText("slug")).doesNotContain(own);
  }

  @Test
  void a_page_costs_the_same_however_many_sentences_have_earlier_checks() {
    checker.logs("Barges carried 900 tonnes of grain down the Danube in 2021");
    checker.logs("Buses carried 300 passengers across the Dnipro in 2022");
    String text = "Barges carried 700 tonnes of grain down the Danube in 2021. ";
    long few = checker.takesIn(text);
    long many =
        checker.takesIn(
            (text + "Buses carried 400 passengers across the Dnipro in 2022. ").repeat(20));

    assertThat(statements(few, "")).isEqualTo(statements(many, "?limit=50"));
  }

  private JsonNode takenIn(String text) {
    return checker
        .http
        .post(
            "/api/v1/intake",
            Http.JSON.createObjectNode().put("text", text).put("language", "en").toString())
        .expect(201)
        .json();
  }

  private JsonNode sentences(long intake, String query) {
    return checker.http.get("/api/v1/intake/" + intake + "/sentences" + query).expect(200).json();
  }

  private int statements(long intake, String query) {
    return statements.during(() -> sentences(intake, query));
  }
}
