package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import org.claimtracker.testsupport.Contract;
import org.claimtracker.testsupport.Contract.Operation;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invalid bodies are refused, with messages that tell the client what to do. */
@QuarkusTest
class BadInputTest extends Desk {

  /** Fields that no client may set: they follow from who does what when. */
  private static final List<String> PRIVILEGED =
      List.of(
          "state",
          "author",
          "authors",
          "approver",
          "approvals",
          "id",
          "slug",
          "version",
          "loggedBy",
          "importedFrom",
          "reviewedBy");

  private static final String CLAIMS = "/api/v1/claims";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"statement\": ",
        "{statement: 1}",
        "{'statement': 'x'}",
        "{\"statement\": \"x\", \"language\": \"en\"} x",
        "{\"statement\": \"x\", \"language\": \"en\"}}",
        "{\"statement\": \"x\", \"language\": \"en\"} {}",
        "{\"statement\": \"x\", \"statement\": \"y\", \"language\": \"en\"}",
        "<claim/>",
        "null",
        ""
      })
  void what_is_no_single_json_object_is_malformed(String body) {
    refused(checker.http.post(CLAIMS, body), 400);
  }

  @Test
  void a_repeated_field_is_named() {
    assertThat(
            refused(checker.http.post(CLAIMS, "{\"language\": \"en\", \"language\": \"uk\"}"), 400)
                .text())
        .contains("Duplicate field 'language'", "line 1");
  }

  @Test
  void a_privileged_or_unknown_field_is_refused_by_name_in_every_body() {
    Contract contract = Contract.of(reader);
    for (Operation operation : contract.operations()) {
      for (JsonNode example : operation.examples()) {
        for (String field : PRIVILEGED) {
          ObjectNode body = example.deepCopy();
          if (contract.namesTheFieldsOf(operation)
              && !contract.body(operation).path("properties").has(field)) {
            refused(toNothing(operation, body.put(field, "x")), 400, field);
          }
        }
      }
    }
  }

  private Answer toNothing(Operation operation, JsonNode body) {
    String path = operation.path().replace("{id}", "1").replaceAll("\\{\\w+}", "no-such-thing");
    return editor.http.send(operation.method(), path, body.toString(), "If-Match", "*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "statement              | \"statement\": 5",
        "statement              | \"statement\": true",
        "statement              | \"statement\": {\"en\": \"x\"}",
        "statement              | \"statement\": [\"x\"]",
        "statement              | \"statement\": \"a\\u0000b\"",
        "statement              | \"statement\": \"a\\ud800b\"",
        "statement              | \"statement\": \"a\\udc00\\ud800b\"",
        "topics                 | \"topics\": \"Energy\"",
        "topics                 | \"topics\": {\"0\": \"Energy\"}",
        "topics[1]              | \"topics\": [\"Energy\", 7]",
        "topics[0]              | \"topics\": [\"\\udfff\"]",
        "claimant               | \"claimant\": \"Volodymyr Zelenskyy\"",
        "claimant               | \"claimant\": [1]",
        "claimant.id            | \"claimant\": {\"slug\": \"x\", \"id\": 1}",
        "claimant.kind          | \"claimant\": {\"name\": \"x\", \"kind\": \"ALIEN\"}",
        "claimant.kind          | \"claimant\": {\"name\": \"x\", \"kind\": \"person\"}",
        "claimant.kind          | \"claimant\": {\"name\": \"x\", \"kind\": 0}",
        "claimant.kind          | \"claimant\": {\"name\": \"x\", \"kind\": \"\"}",
        "statedOn               | \"statedOn\": 2025",
        "statedOn               | \"statedOn\": {\"year\": 2025}",
        "statedOn               | \"statedOn\": \"\"",
        "statedOn               | \"statedOn\": \"2025-02-30\"",
        "statedOn               | \"statedOn\": \"19.03.2025\"",
        "statedOn               | \"statedOn\": \"12025-03-19\"",
        "appearances            | \"appearances\": {\"title\": \"x\"}",
        "appearances[0]         | \"appearances\": [\"https://news.example/\"]",
        "appearances[0].medium  | \"appearances\": [{\"title\": \"x\", \"medium\": \"TWEET\"}]",
        "appearances[1].version | \"appearances\": [{\"medium\": \"OTHER\"}, {\"version\": 1}]"
      })
  void a_value_of_another_type_is_refused_by_name(String field, String value) {
    refused(checker.http.post(CLAIMS, "{\"language\": \"en\", " + value + "}"), 400, field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/api/v1/sources | accessedOn | [2025, 3, 24]",
        "/api/v1/sources | accessedOn | 20171",
        "/api/v1/sources | accessedOn | \"+999999999-12-31\"",
        "/api/v1/tokens  | days       | \"90\"",
        "/api/v1/tokens  | days       | 1.0",
        "/api/v1/tokens  | days       | 1e1",
        "/api/v1/tokens  | days       | 99999999999999999999",
        "/api/v1/tokens  | scopes     | \"READ\"",
        "/api/v1/tokens  | scopes[0]  | [\"ALL\"]",
        "/api/v1/claims/x/schedule | at | 1790000000",
        "/api/v1/claims/x/schedule | at | \"tomorrow\"",
        "/api/v1/claims/x/schedule | at | \"2027-01-01\"",
        "/api/v1/claims/x/schedule | at | \"+1000000000-12-31T23:59:59Z\""
      })
  void numbers_days_and_instants_are_not_guessed(String path, String field, String value) {
    refused(
        editor.http.post(path, "{\"%s\": %s}".formatted(field.replace("[0]", ""), value)),
        400,
        field);
  }

  @Test
  void an_unknown_word_is_answered_with_those_that_can_be_said() {
    Answer refused =
        checker.http.post(CLAIMS, "{\"appearances\": [{\"medium\": \"TWEET\"}]}").expect(400);

    assertThat(refused.values("violations", "message"))
        .containsExactly(
            "must be one of ARTICLE, SOCIAL_MEDIA, BROADCAST, SPEECH, INTERVIEW, DOCUMENT, IMAGE,"
                + " VIDEO, OTHER");
  }

  @Test
  void every_broken_rule_is_told_at_once_by_the_name_that_was_sent() {
    String body =
        """
        {"statement": " ", "language": "no such language", "statedOn": "2025",
         "claimant": {"name": " ", "kind": "PERSON", "sameAs": "wikidata"},
         "topics": ["Energy", ""],
         "appearances": [{"title": "x", "medium": "OTHER"}, {"url": "ftp://news.example/"}]}""";

    assertThat(refused(checker.http.post(CLAIMS, body), 422).violations())
        .containsExactlyInAnyOrder(
            "statement",
            "language",
            "claimant.name",
            "claimant.sameAs",
            "topics[1]",
            "appearances[1].url",
            "appearances[1].medium");
  }

  @Test
  void a_rule_about_several_fields_is_told_of_their_object() {
    String body =
        """
        {"statement": "x", "language": "en", "claimant": {"kind": "PERSON"},
         "appearances": [{"medium": "OTHER"}]}""";

    assertThat(refused(checker.http.post(CLAIMS, body), 422).violations())
        .containsExactly("appearances[0]", "claimant");
    refused(
        checker.http.post(CLAIMS + "/x/evidence", "{\"stance\": \"CONTEXT\"}", "If-Match", "*"),
        422,
        "body");
  }

  @Test
  void too_much_is_refused_by_name() {
    String body =
        "{\"statement\": \"%s\", \"language\": \"en\", \"topics\": [%s], \"appearances\": [%s]}"
            .formatted(
                "x".repeat(1001),
                String.join(", ", Collections.nCopies(21, "\"Energy\"")),
                String.join(
                    ", ", Collections.nCopies(101, "{\"title\": \"x\", \"medium\": \"OTHER\"}")));

    assertThat(refused(checker.http.post(CLAIMS, body), 422).violations())
        .containsExactly("appearances", "statement", "topics");
    refused(
        checker.http.put(
            CLAIMS + "/x/verdict",
            Person.whole("{\"explanation\": \"" + "x".repeat(50_001) + "\"}"),
            "If-Match",
            "*"),
        422,
        "explanation");
  }

  @ParameterizedTest
  @ValueSource(ints = {999, 100_000})
  void deep_nesting_is_refused(int depth) {
    String deep = "[".repeat(depth) + "]".repeat(depth);

    refused(checker.http.post(CLAIMS, "{\"noSuchField\": " + deep + "}"), 400);
    refused(checker.http.post(CLAIMS, "{\"topics\": " + deep + "}"), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "nonsense",
        ""
      })
  void a_body_of_another_kind_is_refused(String type) {
    String comment = "{\"comment\": \"x\"}";

    refused(checker.http.post(CLAIMS, "{}", "Content-Type", type), 415);
    refused(editor.http.post(CLAIMS + "/x/approve", comment, "Content-Type", type), 415);
    refused(editor.http.post(CLAIMS + "/x/decline", comment, "Content-Type", type), 415);
  }
}
