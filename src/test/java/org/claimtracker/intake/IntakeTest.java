package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;

/** Taking in texts. */
@QuarkusTest
class IntakeTest extends Desk {

  private static final String ARTICLE =
      """
      Prices in Springfield

      Mayor Sample Claimant said: “Prices fell by 20 percent in 2024. Thank you all.”

      Rents rose to 900 euros, more than anywhere else in the country.

      What comes next?
      """;

  @Inject Statements statements;

  @Test
  void a_text_is_answered_with_its_sentences_the_most_check_worthy_first() {
    JsonNode answer = takenIn(ARTICLE).expect(201).json();

    assertThat(answer.at("/intake/sentences").asInt()).isEqualTo(4);
    assertThat(answer.at("/intake/title").asText()).isEqualTo("Prices in Springfield");
    JsonNode first = answer.at("/ranked/items/0");
    assertThat(first.path("text").asText())
        .isEqualTo("Mayor Sample Claimant said: “Prices fell by 20 percent in 2024.");
    assertThat(first.path("rank").asInt()).isEqualTo(1);
    assertThat(first.path("number").asInt()).isEqualTo(1);
    assertThat(ARTICLE.substring(first.path("start").asInt(), first.path("end").asInt()))
        .isEqualTo(first.path("text").asText());
    assertThat(first.path("suggestedBy").asText()).isEqualTo("machine");
    assertThat(first.path("model").asText()).isEqualTo("shipped-2");
    assertThat(first.path("speaker"))
        .isEqualTo(
            json("{\"name\": \"Sample Claimant\", \"kind\": \"PERSON\", \"by\": \"QUOTED\"}"));
    assertThat(first.path("reasons").findValuesAsText("trait"))
        .contains("NUMBER", "QUANTITY", "COMPARISON", "QUOTATION");
    assertThat(answer.at("/ranked/items").findValuesAsText("text"))
        .hasSize(4)
        .endsWith("What comes next?");
  }

  @Test
  void sentences_are_paged_by_rank_and_by_position() {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= 45; n++) {
      text.append(n % 3 == 0 ? "It rained. " : "Rents rose by " + n + " euros. ");
    }
    long intake = checker.takesIn(text.toString());

    assertThat(all(intake, "POSITION").stream().map(row -> row.path("number").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).boxed().toList());
    assertThat(all(intake, "RANK").stream().map(row -> row.path("rank").asInt()))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 45).boxed().toList());
    assertThat(all(intake, "RANK").stream().map(row -> row.path("score").asDouble()))
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    refused(checker.http.get("/api/v1/intake/" + intake + "/sentences?cursor=x"), 400);
  }

  @Test
  void a_page_of_sentences_costs_the_same_however_many_speakers_it_has() {
    long few = checker.takesIn("Mr Seventeen said rents rose. Prices fell.");
    StringBuilder text = new StringBuilder();
    for (char letter = 'A'; letter <= 'Z'; letter++) {
      text.append("Mr ").append(letter).append("xteen said that rents rose by 5 euros. ");
    }
    long many = checker.takesIn(text.toString());

    assertThat(statements("/api/v1/intake/" + few + "/sentences")).isBetween(5, 8);
    assertThat(statements("/api/v1/intake/" + many + "/sentences?limit=100")).isBetween(5, 8);
    assertThat(statements("/api/v1/intake?limit=1")).isEqualTo(2);
    assertThat(statements("/api/v1/intake?limit=20")).isEqualTo(2);
  }

  @Test
  void a_list_shows_no_texts_an_intake_shows_its_own_and_what_is_given_up_is_gone() {
    long intake = checker.takesIn("Confidential: rents rose by 5 euros.");

    assertThat(checker.http.get("/api/v1/intake").expect(200).text()).doesNotContain("\"text\"");
    assertThat(checker.http.get("/api/v1/intake/" + intake).json().path("text").asText())
        .isEqualTo("Confidential: rents rose by 5 euros.");
    checker.http.delete("/api/v1/intake/" + intake).expect(204);
    refused(checker.http.get("/api/v1/intake/" + intake), 404);
    refused(checker.http.get("/api/v1/intake/" + intake + "/sentences"), 404);
    JsonNode last = editor.http.get("/api/v1/record?limit=1").json().at("/items/0");
    assertThat(last.path("action").asText()).isEqualTo("give-up");
  }

  @Test
  void the_same_text_again_is_told() {
    String text = "Rents rose by 17 euros in 1987.";
    long first = checker.takesIn(text);

    assertThat(takenIn(text).json().path("earlierIntake").asLong()).isEqualTo(first);
    assertThat(takenIn(text + " Or so.").json().has("earlierIntake")).isFalse();
  }

  @Test
  void the_language_is_guessed_or_asked_for() {
    assertThat(guessed("Rents in the town rose by 5 euros, and they will rise again."))
        .isEqualTo("en");
    assertThat(guessed("Ціни у місті зросли, і вони ще зростуть.")).isEqualTo("uk");
    assertThat(guessed("Цены в городе выросли, и они ещё вырастут.")).isEqualTo("ru");
    assertThat(guessed("Les prix ont augmenté dans la ville.")).isEqualTo("fr");
    assertThat(guessed("Die Preise in der Stadt sind gestiegen.")).isEqualTo("de");
    assertThat(guessed("Los precios han subido en la ciudad.")).isEqualTo("es");
    assertThat(guessed("Ceny w mieście wzrosły o pięć procent.")).isEqualTo("pl");
    assertThat(guessed("शहर ने पुल पर 12 मिलियन रुपये खर्च किए।")).isEqualTo("hi");
    assertThat(guessed("ارتفعت الأسعار في المدينة بعد أن كانت منخفضة.")).isEqualTo("ar");
    for (String text : List.of("Cododd prisiau tai eto eleni.", "Verð hækkaði mikið hérna.")) {
      assertThat(
              refused(
                      checker.http.post(
                          "/api/v1/intake",
                          Http.JSON.createObjectNode().put("text", text).toString()),
                      422)
                  .violations())
          .containsExactly("language");
    }
  }

  @Test
  void what_cannot_be_taken_in_is_refused_in_words() {
    assertThat(refused(checker.http.post("/api/v1/intake", "{}"), 422).violations())
        .containsExactly("body");
    assertThat(refused(takenIn(" \n… \u200f"), 422).violations()).containsExactly("text");
    assertThat(
            refused(takenIn("Rents rose.", "url", "ftp://example.org/", "title", " "), 422)
                .violations())
        .containsExactly("title", "url");
    refused(takenIn("x".repeat(2 * 1024 * 1024)), 413);
    assertThat(refused(takenIn("x".repeat(1024 * 1024 + 1)), 422).violations())
        .containsExactly("text");
  }

  private Answer takenIn(String text, String... more) {
    ObjectNode body = Http.JSON.createObjectNode().put("text", text).put("language", "en");
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return checker.http.post("/api/v1/intake", body.toString());
  }

  private String guessed(String text) {
    return checker
        .http
        .post("/api/v1/intake", Http.JSON.createObjectNode().put("text", text).toString())
        .expect(201)
        .json()
        .at("/intake/language")
        .asText();
  }

  private List<JsonNode> all(long intake, String order) {
    List<JsonNode> rows = new ArrayList<>();
    String path = "/api/v1/intake/" + intake + "/sentences?limit=20&order=" + order;
    JsonNode page = checker.http.get(path).expect(200).json();
    page.path("items").forEach(rows::add);
    while (page.has("nextCursor")) {
      page = checker.http.get(path + "&cursor=" + page.path("nextCursor").asText()).json();
      page.path("items").forEach(rows::add);
    }
    return rows;
  }

  private int statements(String path) {
    return statements.during(() -> checker.http.get(path).expect(200));
  }

  private static JsonNode json(String text) {
    return new Answer(200, null, text).json();
  }
}
