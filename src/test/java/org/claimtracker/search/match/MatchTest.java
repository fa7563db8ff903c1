package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Matching over HTTP, without a model: by words alone. */
@QuarkusTest
class MatchTest extends Desk {

  private static final String CLAIM =
      "The Alpine tunnel between Briga and Domo cost 340 million euros in 2019";

  @Inject ActiveIndex inUse;

  @BeforeEach
  void waitForTheFirstIndex() {
    Await.until(() -> inUse.pair() != null);
  }

  @Test
  void a_post_is_matched_to_the_verdict_with_its_reasons() {
    String slug = published(CLAIM);

    JsonNode answer =
        ask(
            "Wow!! The #AlpineTunnel between Briga and Domo cost 340 million euros 😀"
                + " https://t.co/x");

    JsonNode match = answer.at("/matches/0");
    assertThat(answer.path("model").asText()).isEqualTo("words");
    assertThat(match.path("slug").asText()).isEqualTo(slug);
    assertThat(match.path("url").asText()).endsWith("/v/" + slug);
    assertThat(match.at("/rating/key").asText()).isEqualTo("unproven");
    assertThat(match.path("score").asDouble()).isBetween(0.5, 1.0);
    assertThat(match.at("/reasons/words").toString()).contains("Alpine", "tunnel", "cost");
    assertThat(match.at("/reasons/names").toString()).contains("Briga", "Domo");
    assertThat(match.at("/reasons/numbers").toString()).contains("340 million");
    assertThat(match.at("/reasons/conflicts")).isEmpty();
  }

  @Test
  void another_number_date_and_a_not_are_called_out() {
    published("The viaduct of Malta was finished by 120 workers in March 2018");

    JsonNode conflicts =
        ask("The viaduct of Malta was not finished by 95 workers in May 2018")
            .at("/matches/0/reasons/conflicts");

    assertThat(conflicts.toString())
        .isEqualTo(
            "[{\"kind\":\"NUMBER\",\"asked\":\"95\",\"claim\":\"120\"},"
                + "{\"kind\":\"DATE\",\"asked\":\"May 2018\",\"claim\":\"March 2018\"},"
                + "{\"kind\":\"NEGATION\",\"asked\":\"not\"}]");
  }

  @Test
  void a_claim_turned_round_or_denied_is_related_and_no_longer_the_same() {
    String slug = published("The brewers of Lutsk sued the millers of Kovel over three dams");

    JsonNode same = ask("Brewers of Lutsk sued millers of Kovel over 3 dams").at("/matches/0");
    assertThat(same.path("slug").asText()).isEqualTo(slug);
    assertThat(same.path("band").asText()).isEqualTo("SAME");
    for (String other :
        List.of(
            "The millers of Kovel sued the brewers of Lutsk over three dams",
            "The brewers of Lutsk never sued the millers of Kovel over three dams",
            "The brewers of Lutsk sued the millers of Kovel over four dams")) {
      JsonNode match = ask(other).at("/matches/0");
      assertThat(match.path("slug").asText()).as(other).isEqualTo(slug);
      assertThat(match.path("band").asText()).as(other).isEqualTo("RELATED");
      assertThat(match.path("score").asDouble()).as(other).isLessThanOrEqualTo(0.5);
      assertThat(match.at("/reasons/conflicts")).as(other).hasSize(1);
    }
  }

  @Test
  void function_words_and_a_single_shared_word_are_no_reason_to_suggest_anything() {
    String slug = published("What comes next for the herons of Yahotyn is open");

    for (String text :
        List.of(
            "What is it that they will do for us?",
            "What about the herons?",
            "Yahotyn held an election")) {
      assertThat(ask(text).path("matches").findValuesAsText("slug")).as(text).doesNotContain(slug);
    }
    assertThat(ask("What about the herons of Yahotyn?").at("/matches/0/slug").asText())
        .isEqualTo(slug);
  }

  @Test
  void readers_get_no_match_that_is_not_published_and_the_desk_gets_all() {
    String statement = "Secret sturgeons swim upstream to the reservoir of Kaniv";
    String slug = checker.handsIn(statement);

    assertThat(ask(statement).path("matches").toString()).doesNotContain(slug);
    JsonNode match =
        checker
            .http
            .post("/api/v1/claims/match", body(statement))
            .expect(200)
            .json()
            .at("/matches/0");
    assertThat(match.at("/claim/slug").asText()).isEqualTo(slug);
    assertThat(match.at("/claim/state").asText()).isEqualTo("UNDER_CHECK");
  }

  @Test
  void a_batch_is_answered_in_its_order() {
    String slug = published("Batched beavers felled the poplars of Uzhhorod");
    ObjectNode body = Http.JSON.createObjectNode();
    ArrayNode batch = body.putArray("batch");
    batch.addObject().put("text", "Zzyzx quux");
    batch.addObject().put("text", "The poplars of Uzhhorod were felled by beavers in a batch");
    for (int n = 2; n < 100; n++) {
      batch.addObject().put("text", "No. " + n);
    }

    JsonNode answers = reader.post("/api/v1/match", body.toString()).expect(200).json();

    assertThat(answers.has("matches")).isFalse();
    assertThat(answers.path("batch")).hasSize(100);
    assertThat(answers.at("/batch/0/matches")).isEmpty();
    assertThat(answers.at("/batch/1/matches/0/slug").asText()).isEqualTo(slug);

    batch.addObject().put("text", "One too many");
    assertThat(reader.post("/api/v1/match", body.toString()).expect(422).violations())
        .containsExactly("batch");
  }

  @Test
  void the_day_of_a_post_puts_the_claim_of_that_time_first() {
    String said = "Locksmiths of Berdychiv opened 40 safes within one hour";
    String early = checker.logs(said + " by hand", "en", "2016-04");
    String late = checker.logs(said + " by ear", "en", "2021-09-12");

    assertThat(first(body(said, "2016-04-20"))).isEqualTo(early);
    assertThat(first(body(said, "2021"))).isEqualTo(late);
    ObjectNode body = Http.JSON.createObjectNode().put("statedOn", "2016-04-02");
    ArrayNode batch = body.putArray("batch");
    batch.addObject().put("text", said);
    batch.addObject().put("text", said).put("statedOn", "2021-09-01");
    JsonNode answers =
        checker.http.post("/api/v1/claims/match", body.toString()).expect(200).json();
    assertThat(answers.at("/batch/0/matches/0/claim/slug").asText()).isEqualTo(early);
    assertThat(answers.at("/batch/1/matches/0/claim/slug").asText()).isEqualTo(late);
    reader.post("/api/v1/match", body(said, "last week")).expect(400);
  }

  private String first(String body) {
    return checker
        .http
        .post("/api/v1/claims/match", body)
        .expect(200)
        .json()
        .at("/matches/0/claim/slug")
        .asText();
  }

  private static String body(String text, String statedOn) {
    return Http.JSON.createObjectNode().put("text", text).put("statedOn", statedOn).toString();
  }

  @Test
  void what_cannot_be_matched_is_told_so() {
    assertThat(reader.post("/api/v1/match", "{}").expect(422).violations()).containsExactly("body");
    assertThat(reader.post("/api/v1/match", body(" ")).expect(422).violations())
        .containsExactly("text");
    assertThat(reader.post("/api/v1/match", body("x".repeat(10_001))).expect(422).violations())
        .containsExactly("text");
    for (String hostile :
        new String[] {
          "word ".repeat(2_000), "\"(*?~[", "\u0001\u0007", "😀😀", "a", "x".repeat(10_000)
        }) {
      reader.post("/api/v1/match", body(hostile)).expect(200);
    }
  }

  @Test
  void no_surface_shows_the_same_beside_a_conflict() {
    String claim = "Hydroplanes of Izmail carried 900 sailors to Reni in March 2019";
    published(claim);
    List<String> posts =
        List.of(
            "Hydroplanes of Izmail carried 700 sailors to Reni in March 2019",
            "Hydroplanes of Izmail never carried 900 sailors to Reni in March 2019",
            "Hydroplanes of Izmail carried 900 sailors to Reni in May 2019",
            claim + ". Hydroplanes of Izmail, 7 November 1999: 12 sailors",
            "Hydroplanes of Reni carried 900 sailors to Izmail in March 2019");
    long intake = checker.takesIn(String.join(". ", posts) + ".");
    List<JsonNode> surfaces = new ArrayList<>();
    for (String post : posts) {
      surfaces.add(ask(post));
      surfaces.add(checker.http.post("/api/v1/claims/match", body(post)).expect(200).json());
    }
    surfaces.add(checker.http.get("/api/v1/intake/" + intake + "/sentences").expect(200).json());

    int conflicts = 0;
    for (JsonNode surface : surfaces) {
      for (JsonNode match : surface.findParents("band")) {
        boolean conflict = !match.at("/reasons/conflicts").isEmpty();
        conflicts += conflict ? 1 : 0;
        assertThat(conflict && match.path("band").asText().equals("SAME"))
            .as(match.toString())
            .isFalse();
      }
    }
    assertThat(conflicts).isGreaterThan(2 * posts.size());
  }

  private JsonNode ask(String text) {
    return reader.post("/api/v1/match", body(text)).expect(200).json();
  }

  private static String body(String text) {
    return Http.JSON.createObjectNode().put("text", text).toString();
  }
}
