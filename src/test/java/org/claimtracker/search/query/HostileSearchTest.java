package org.claimtracker.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any search input gets a clear and quick answer. */
@QuarkusTest
class HostileSearchTest extends Desk {

  @Test
  void a_hostile_search_gets_a_clear_answer() {
    reader.get("/api/v1/verdicts?q=" + "x".repeat(10_000)).expect(414);
    assertThat(reader.get("/api/v1/verdicts?q=" + "x".repeat(3_000)).expect(422).violations())
        .containsExactly("q");
    assertThat(checker.http.get("/api/v1/claims?q=" + "x".repeat(3_000)).expect(422).violations())
        .containsExactly("q");
    for (String typed :
        List.of(
            "***",
            "a* b* c* d*",
            "?",
            "\"unbalanced",
            "\"",
            "\"\"\"\"",
            "((((",
            "a AND OR NOT",
            "statement:x",
            "[a TO z]",
            "~2",
            "\\",
            "\u0001\u0002\u007f",
            "\u202e\u200f",
            "😀",
            "a ".repeat(99),
            "' OR 1=1 --",
            "<script>",
            "-",
            "+",
            "ﷺ".repeat(60),
            "не",
            "the",
            "/.*/")) {
      reader.get("/api/v1/verdicts?facets=true&highlight=true&q=" + encoded(typed)).expect(200);
      checker.http.get("/api/v1/claims?q=" + encoded(typed)).expect(200);
      reader.get("/v1alpha1/claims:search?query=" + encoded(typed + " x")).expect(200);
    }
  }

  /** Failures report the seed and the number of the input, for reproduction. */
  @ParameterizedTest
  @ValueSource(longs = {20261127, 5})
  void anything_that_is_typed_or_sent_is_found_matched_or_refused(long seed) {
    published("Nightjars were counted in May 2021, 300 of them");
    Random chance = new Random(seed);
    for (int n = 0; n < TestLength.rounds(15, 50); n++) {
      String typed = anything(chance);
      String query =
          "q=%s&facets=true&highlight=true&sort=%s&cursor=%s&from=%s&language=%s"
              .formatted(
                  encoded(typed),
                  any(chance, "relevance", "-publishedAt", "statedOn", "-updatedAt", "x"),
                  any(chance, "", "", cursor(chance), "AAAA", encoded("=\u202e")),
                  any(chance, "", "2021", "9999-12-31", "0000", "2021-02-30"),
                  any(chance, "", "uk", "ar-EG", "zz", "not a tag").replace(' ', '+'));
      String text = any(chance, typed, typed.repeat(40), "Nightjars counted " + typed);
      ObjectNode one = Http.JSON.createObjectNode().put("text", text);
      ObjectNode batch = Http.JSON.createObjectNode();
      batch.putArray("batch").add(one).add(chance.nextBoolean() ? one : batch.nullNode());
      String body = any(chance, one.toString(), batch.toString(), one.toString() + "]");

      for (Answer answer :
          List.of(
              reader.get("/api/v1/verdicts?" + query),
              reader.get("/search?" + query, "Accept", "text/html"),
              reader.get("/v1alpha1/claims:search?query=" + encoded(typed)),
              checker.http.get("/api/v1/claims?" + query),
              checker.browser().get("/desk/claims?" + query, "Accept", "text/html"),
              reader.post("/api/v1/match", body),
              checker.http.post("/api/v1/claims/match", body))) {
        assertThat(answer.status())
            .as("number %s of seed %s: %s", n, seed, answer.text())
            .isIn(200, 303, 400, 414, 422);
      }
    }
  }

  private static String anything(Random chance) {
    StringBuilder typed = new StringBuilder();
    for (int n = chance.nextInt(12); n >= 0; n--) {
      typed.append(
          any(
              chance,
              "nightjars",
              "nigthjars",
              "\"counted in\"",
              "\"",
              "*",
              "?",
              "(",
              "~",
              "\\",
              "AND",
              " ",
              " ",
              "\t",
              "\u0000",
              "\u001f",
              "\u202e",
              "\u200d",
              "\u0301".repeat(40),
              "😀",
              "\ud83d",
              "ﷺ",
              "İ",
              "— ",
              "Ann ",
              "300",
              "May 2021",
              "не",
              "جسر",
              "橋",
              "สะพาน",
              "#TagOfWords",
              "@who",
              "https://",
              "x".repeat(60)));
    }
    return typed.toString();
  }

  /** Perhaps a cursor of this search, with numbers that no search produced. */
  private static String cursor(Random chance) {
    String text =
        String.join(
            " ",
            any(chance, "relevance", "-publishedAt", "statedOn"),
            any(chance, "0", "2143289344", "-1", "9223372036854775807", "99999999999999999999"),
            any(chance, "1", "-9223372036854775808"),
            any(chance, "1", "-1"),
            any(chance, "", "similar"));
    String cursor =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    return cursor.substring(0, chance.nextInt(4) == 0 ? cursor.length() / 2 : cursor.length());
  }

  private static String any(Random chance, String... choices) {
    return choices[chance.nextInt(choices.length)];
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
