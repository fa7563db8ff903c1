package org.claimtracker.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.junit.jupiter.api.Test;

/** Decisions about sentences, up to a logged claim. */
@QuarkusTest
class DecidingTest extends Desk {

  /** The slug of a claimant known from a claim. */
  private String claimant(String name, String kind) {
    ObjectNode claim =
        Http.JSON.createObjectNode().put("statement", "Так каже " + name).put("language", "uk");
    claim.putObject("claimant").put("name", name).put("kind", kind);
    return checker.opens(checker.logs(claim)).json().at("/claimant/slug").asText();
  }

  private static final String ARTICLE =
      """
      Prices in Springfield

      Mayor Sample Claimant said: “Prices fell by 20 percent in 2024. Thank you all.”

      Rents rose to 900 euros, more than anywhere else in the country.

      What comes next?
      """;

  @Test
  void one_call_makes_a_sentence_a_claim_with_its_appearance_filled_in() {
    long intake =
        takenIn(
                ARTICLE,
                "publisher",
                "Sample Publisher",
                "author",
                "Author One",
                "publishedOn",
                "2025-03")
            .expect(201)
            .json()
            .at("/intake/id")
            .asLong();

    JsonNode claim = checker.opens(slug(logs(intake, 1, null).expect(201))).json();

    assertThat(claim.path("statement").asText()).isEqualTo("Prices fell by 20 percent in 2024.");
    assertThat(claim.at("/claimant/name").asText()).isEqualTo("Sample Claimant");
    assertThat(claim.path("statedOn").asText()).isEqualTo("2025-03");
    assertThat(claim.path("language").asText()).isEqualTo("en");
    ObjectNode appearance = claim.at("/appearances/0").deepCopy();
    appearance.remove("id");
    assertThat(appearance)
        .isEqualTo(
            json(
                """
                {"title": "Prices in Springfield", "publisher": "Sample Publisher", "author": "Author One",
                 "publishedOn": "2025-03", "medium": "ARTICLE",
                 "note": "Mayor Sample Claimant said: “Prices fell by 20 percent in 2024."}"""));
    assertThat(sentence(intake, 1).path("decision").asText()).isEqualTo("KEPT");
    assertThat(sentence(intake, 1).path("claim").asText()).isEqualTo(claim.path("slug").asText());
  }

  @Test
  void what_the_text_says_itself_is_its_authors_claim_and_everything_can_be_said_otherwise() {
    long intake = takenIn(ARTICLE, "author", "Author One").json().at("/intake/id").asLong();

    JsonNode own = logs(intake, 4, null).expect(201).json();
    JsonNode other =
        logs(
                intake,
                3,
                """
                {"statement": "Everybody was thanked", "language": "uk", "statedOn": "2024",
                 "claimant": {"name": "Town of Springfield", "kind": "ORGANISATION"},
                 "topics": ["Prices"], "appearance": {"title": "A speech", "medium": "SPEECH"}}""")
            .expect(201)
            .json();

    assertThat(own.at("/claimant/name").asText()).isEqualTo("Author One");
    assertThat(other.path("statement").asText()).isEqualTo("Everybody was thanked");
    assertThat(other.at("/claimant/kind").asText()).isEqualTo("ORGANISATION");
    assertThat(
            checker.opens(other.path("slug").asText()).json().at("/appearances/0/medium").asText())
        .isEqualTo("SPEECH");
  }

  @Test
  void a_speaker_is_the_claimant_whom_the_desk_knows_by_the_surname() {
    checker.logs("So that Mr Zelenskyy is known");
    long intake = checker.takesIn("Mr Zelenskyy said that 40 trains stood still.");

    assertThat(sentence(intake, 1).path("claimant").asText()).isEqualTo("volodymyr-zelenskyy");
    assertThat(logs(intake, 1, null).expect(201).json().at("/claimant/slug").asText())
        .isEqualTo("volodymyr-zelenskyy");
  }

  @Test
  void a_speaker_is_the_claimant_whose_name_looks_the_same() {
    String known = claimant("Se\u0301gol\u00e8ne  Rivi\u00e8re", "PERSON");
    long intake =
        checker.takesIn("S\u00e9gole\u0300ne Rivie\u0300re said that 40 trains stood still.");

    assertThat(sentence(intake, 1).path("claimant").asText()).isEqualTo(known);
  }

  @Test
  void a_speaker_in_another_case_is_the_claimant_whom_the_desk_knows() {
    String person = claimant("Олаф Шольц", "PERSON");
    String ministry = claimant("Міністерство охорони здоров'я", "ORGANISATION");
    claimant("Заявник Сьомий", "PERSON");
    claimant("Свідок Сьомий", "PERSON");
    long intake =
        takenIn(
                """
            За словами Олафа Шольца, у 2024 році ціни впали на 20 відсотків.

            За даними Міністерства охорони здоров'я, у 2024 році захворіли 300 осіб.

            На думку Сьомого, у 2024 році ціни зросли на 5 відсотків.""",
                "language",
                "uk")
            .expect(201)
            .json()
            .at("/intake/id")
            .asLong();

    assertThat(sentence(intake, 1).path("claimant").asText()).isEqualTo(person);
    assertThat(sentence(intake, 2).path("claimant").asText()).isEqualTo(ministry);
    assertThat(sentence(intake, 3).hasNonNull("claimant")).isFalse();
  }

  @Test
  void a_sentence_becomes_one_claim_even_if_two_people_press_at_once() {
    long intake = checker.takesIn("Rents rose to 900 euros in 2024.");

    List<Integer> statuses =
        IntStream.range(0, 4)
            .mapToObj(n -> CompletableFuture.supplyAsync(() -> logs(intake, 1, null).status()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(201, 409, 409, 409);
    refused(checker.http.post(path(intake, 1, "dismiss"), null), 409);
  }

  @Test
  void decisions_can_be_changed_are_listed_and_stand_in_the_record() {
    long intake = checker.takesIn("Rents rose. Prices fell. What comes next?");
    checker.http.post(path(intake, 1, "keep"), null).expect(200);
    checker.http.post(path(intake, 2, "keep"), null).expect(200);
    JsonNode dismissed = editor.http.post(path(intake, 2, "dismiss"), null).expect(200).json();

    assertThat(dismissed.path("decidedBy").asText()).isEqualTo("editor");
    assertThat(numbers(intake, "?show=KEPT")).containsExactly(1);
    assertThat(numbers(intake, "?show=DISMISSED")).containsExactly(2);
    assertThat(numbers(intake, "?show=UNDECIDED")).containsExactly(3);
    JsonNode last = editor.http.get("/api/v1/record?limit=1").json().at("/items/0");
    assertThat(last.path("action").asText()).isEqualTo("dismiss");
    assertThat(last.path("subject").asText()).isEqualTo(intake + "/2");
    assertThat(last.at("/before/decision").asText()).isEqualTo("KEPT");
    refused(checker.http.post(path(intake, 4, "keep"), null), 404);
    refused(checker.http.post(path(intake + 1_000_000, 1, "keep"), null), 404);
  }

  private Answer takenIn(String text, String... more) {
    ObjectNode body = Http.JSON.createObjectNode().put("text", text).put("language", "en");
    for (int i = 0; i < more.length; i += 2) {
      body.put(more[i], more[i + 1]);
    }
    return checker.http.post("/api/v1/intake", body.toString());
  }

  private Answer logs(long intake, int number, String body) {
    return checker.http.post(path(intake, number, "claim"), body);
  }

  private static String path(long intake, int number, String does) {
    return "/api/v1/intake/%d/sentences/%d/%s".formatted(intake, number, does);
  }

  private static String slug(Answer logged) {
    return logged.json().path("slug").asText();
  }

  private JsonNode sentence(long intake, int number) {
    return checker
        .http
        .get("/api/v1/intake/" + intake + "/sentences?order=POSITION")
        .expect(200)
        .json()
        .path("items")
        .get(number - 1);
  }

  private List<Integer> numbers(long intake, String query) {
    List<Integer> numbers = new ArrayList<>();
    checker
        .http
        .get("/api/v1/intake/" + intake + "/sentences" + query)
        .expect(200)
        .json()
        .path("items")
        .forEach(row -> numbers.add(row.path("number").asInt()));
    return numbers;
  }

  private static JsonNode json(String text) {
    return new Answer(200, null, text).json();
  }
}
