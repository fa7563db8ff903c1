package org.claimtracker.search.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.claimtracker.search.index.ActiveIndex;
import org.claimtracker.testsupport.Await;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's decisions about matches, with the score that was computed here. */
@QuarkusTest
class DecidedMatchTest extends Desk {

  @Inject ActiveIndex inUse;

  @BeforeEach
  void waitForTheFirstIndex() {
    Await.until(() -> inUse.pair() != null);
  }

  @Test
  void what_a_person_decides_is_kept_with_the_score_and_model_computed_here() {
    String one = checker.logs("Decided otters cross the lake of Shatsk");
    String other = checker.logs("Otters were seen crossing the lake of Shatsk, decidedly");
    double computed = -1;
    for (JsonNode match :
        checker
            .http
            .post(
                "/api/v1/claims/match",
                """
                {"text": "Decided otters cross the lake of Shatsk", "language": "en"}""")
            .expect(200)
            .json()
            .path("matches")) {
      computed = match.at("/claim/slug").asText().equals(other) ? score(match) : computed;
    }
    assertThat(computed).isBetween(0.05, 0.99);
    for (String told : List.of("", ", \"score\": 0.999, \"model\": \"flattery\"")) {
      JsonNode kept =
          checker
              .http
              .post("/api/v1/claims/" + one + "/matches", decision(other, told))
              .expect(201)
              .json();
      // Every write changes a little how rare the index holds words to be.
      assertThat(score(kept)).isCloseTo(computed, within(0.15)).isNotEqualTo(0.999);
      assertThat(kept.path("model").asText()).isEqualTo("words");
      computed = score(kept);
    }

    for (String[] side : new String[][] {{one, other}, {other, one}}) {
      JsonNode kept =
          editor
              .http
              .get("/api/v1/claims/" + side[0] + "/matches")
              .expect(200)
              .json()
              .at("/items/0");
      assertThat(kept.path("other").asText()).isEqualTo(side[1]);
      assertThat(kept.path("decision").asText()).isEqualTo("SAME");
      assertThat(score(kept)).isEqualTo(computed);
      assertThat(kept.path("model").asText()).isEqualTo("words");
      assertThat(kept.path("by").asText()).isEqualTo("checker");
    }
    Answer record = editor.http.get("/api/v1/record?subject=" + one).expect(200);
    assertThat(record.values("items", "action")).startsWith("decide-match");
    assertThat(score(record.json().at("/items/0/after"))).isEqualTo(computed);
    assertThat(checker.opens(one).json().at("/claim/state").asText("LOGGED")).isEqualTo("LOGGED");
    assertThat(
            checker
                .http
                .post("/api/v1/claims/" + one + "/matches", decision(one, ""))
                .expect(422)
                .violations())
        .containsExactly("other");
  }

  @Test
  void a_decision_on_claims_that_nothing_suggested_has_their_low_score() {
    String one = checker.logs("Undecided storks winter beside the canal of Nizhyn");
    String other = checker.logs("Lunar cement hardens after eleven frosts");

    JsonNode kept =
        checker
            .http
            .post("/api/v1/claims/" + one + "/matches", decision(other, ", \"score\": 1"))
            .expect(201)
            .json();

    assertThat(score(kept)).isLessThan(MatchScore.RELATED);
  }

  private static String decision(String other, String told) {
    return "{\"other\": \"%s\", \"decision\": \"SAME\"%s}".formatted(other, told);
  }

  private static double score(JsonNode scored) {
    return scored.path("score").asDouble();
  }
}
