package org.claimtracker.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Readers send requests and complaints, and the desk answers them. */
@QuarkusTest
class InboxTest extends Desk {

  private static final String SECRET_WORDS = "The lighthouse of Odesa was sold, my aunt says";

  @Test
  void a_receipt_tells_the_state_and_none_of_the_words() {
    JsonNode receipt = send(request(SECRET_WORDS));
    Answer told = reader.get("/api/v1/requests/" + receipt.path("receipt").asText()).expect(200);

    assertThat(told.header("Cache-Control")).isEqualTo("no-store");
    assertThat(told.text()).doesNotContain("lighthouse", "reader@example.org");
    assertThat(told.json().path("state").asText()).isEqualTo("OPEN");
    assertThat(told.json().path("dueOn").asText())
        .isEqualTo(LocalDate.ofInstant(TestClock.now(), ZoneOffset.UTC).plusDays(14).toString());
    assertThat(reader.get("/api/v1/requests/no-such-receipt").expect(404).json().path("code"))
        .hasToString("\"no-receipt\"");
    assertThat(receipt.path("page").asText())
        .endsWith("/requests/" + receipt.path("receipt").asText());
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String broken =
        """
        {"kind": "COMPLAINT", "text": " ", "language": "en", "email": "nobody",
         "whereSeen": "ftp://x", "verdict": "never-published"}\
        """;
    assertThat(reader.post("/api/v1/requests", broken).expect(422).violations())
        .contains("text", "email", "whereSeen", "verdict");
    String drafted = checker.handsIn("Handed in and complained of too early");
    for (String verdict : new String[] {drafted, "never-published"}) {
      Answer refused = reader.post("/api/v1/requests", complaint(verdict)).expect(422);
      assertThat(refused.values("violations", "code")).containsExactly("verdict-not-published");
    }
  }

  @Test
  void a_request_becomes_part_of_a_claim_which_counts_it() {
    String slug = checker.logs("The lighthouse of Odesa was sold");
    JsonNode receipt = send(request(SECRET_WORDS));
    String item = "/api/v1/inbox/" + receipt.path("number").asText();

    refused(checker.http.post(item + "/link", "{\"claim\": \"" + slug + "\"}"), 428);
    answers(item, "link", "{\"claim\": \"" + slug + "\"}").expect(200);

    assertThat(stateTold(receipt)).isEqualTo("LINKED");
    assertThat(
            checker
                .http
                .get("/api/v1/inbox?state=LINKED&claim=" + slug)
                .expect(200)
                .values("items", "text"))
        .containsExactly(SECRET_WORDS);
    assertThat(asked(slug)).isEqualTo(1);
    assertThat(answers(item, "decline", "{\"reason\": \"No.\"}").expect(409).json().path("code"))
        .hasToString("\"item-answered\"");
    editor.http.post(item + "/reopen", null, "If-Match", "*").expect(200);
    assertThat(asked(slug)).isZero();
    assertThat(stateTold(receipt)).isEqualTo("OPEN");
  }

  @Test
  void the_receipt_links_the_verdict_only_once_it_is_published() {
    String slug = checker.handsIn("The pier of Odesa was sold too");
    JsonNode receipt = send(request("The pier was sold"));
    answers(
            "/api/v1/inbox/" + receipt.path("number").asText(),
            "link",
            "{\"claim\": \"" + slug + "\"}")
        .expect(200);

    assertThat(told(receipt).has("verdict")).isFalse();
    assertThat(told(receipt).toString()).doesNotContain(slug);
    editor.publishes(slug);
    assertThat(told(receipt).path("verdict").asText()).isEqualTo(slug);
  }

  @Test
  void a_complaint_gets_an_owner_a_day_and_an_outcome() {
    String slug = published("The pier has 40 lamps");
    JsonNode receipt = send(complaint(slug));
    String item = "/api/v1/inbox/" + receipt.path("number").asText();

    refused(
        editor.http.post(item + "/assign", "{\"owner\": \"administrator\"}", "If-Match", "*"),
        422,
        "owner");
    JsonNode assigned =
        editor
            .http
            .post(
                item + "/assign",
                "{\"owner\": \"editor\", \"dueOn\": \"2099-01-02\"}",
                "If-Match",
                "*")
            .expect(200)
            .json();
    assertThat(assigned.path("owner").asText()).isEqualTo("editor");
    assertThat(assigned.path("revision").asInt()).isEqualTo(1);
    assertThat(told(receipt).path("dueOn").asText()).isEqualTo("2099-01-02");
    refused(checker.http.post(item + "/decide", "{}", "If-Match", "*"), 403);
    answers(item, "link", "{\"claim\": \"" + slug + "\"}").expect(409);
    editor
        .http
        .post(
            item + "/decide", "{\"upheld\": true, \"reason\": \"There are 44.\"}", "If-Match", "*")
        .expect(200);
    assertThat(told(receipt).path("state").asText()).isEqualTo("UPHELD");
    assertThat(told(receipt).path("reason").asText()).isEqualTo("There are 44.");
  }

  @Test
  void the_record_has_nothing_that_a_reader_wrote_and_stays_valid_when_it_is_deleted() {
    JsonNode receipt = send(request(SECRET_WORDS));
    String number = receipt.path("number").asText();
    String path = "/api/v1/requests/" + receipt.path("receipt").asText();

    reader.post(path + "/erase", null).expect(200);
    JsonNode erased = reader.post(path + "/erase", null).expect(200).json();

    assertThat(erased.path("erased").asBoolean()).isTrue();
    assertThat(erased.path("state").asText()).isEqualTo("ERASED");
    assertThat(checker.http.get("/api/v1/inbox/" + number).expect(200).text())
        .doesNotContain("lighthouse", "news.example", "reader@example.org");
    Answer record = editor.http.get("/api/v1/record?kind=inbox-item&subject=" + number).expect(200);
    assertThat(record.values("items", "action")).containsExactly("erase", "receive");
    assertThat(record.text()).doesNotContain("lighthouse", "news.example", "reader@example.org");
    assertThat(editor.http.get("/api/v1/record/verification").expect(200).json().path("intact"))
        .hasToString("true");
  }

  @Test
  void words_are_deleted_when_their_time_is_over() {
    JsonNode old = send(request(SECRET_WORDS));
    JsonNode fresh = send(request("Sent today"));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                InboxItem.update(
                    "createdAt = ?1 where id = ?2",
                    TestClock.now().minus(Duration.ofDays(181)),
                    old.path("number").asLong()));

    Letters.cleanUp();

    assertThat(told(old).path("erased").asBoolean()).isTrue();
    assertThat(told(fresh).path("erased").asBoolean()).isFalse();
    String item = "/api/v1/inbox/" + old.path("number").asText();
    answers(item, "decline", "{\"reason\": \"Too late.\"}").expect(409);
    refused(editor.http.post(item + "/reopen", null, "If-Match", "*"), 409);
  }

  @Test
  void the_address_of_a_reader_is_told_only_to_those_who_may_answer() {
    String item = "/api/v1/inbox/" + send(request("Asked with an address")).path("number").asText();

    assertThat(checker.http.get(item).expect(200).json().path("email").asText())
        .isEqualTo("reader@example.org");
    assertThat(administrator.http.get(item).expect(200).json().has("email")).isFalse();
    refused(reader.get(item), 401);
  }

  private JsonNode send(String body) {
    return reader.post("/api/v1/requests", body).expect(201).json();
  }

  private Answer answers(String item, String move, String body) {
    return checker.http.post(item + "/" + move, body, "If-Match", "*");
  }

  private JsonNode told(JsonNode receipt) {
    return reader.get("/api/v1/requests/" + receipt.path("receipt").asText()).expect(200).json();
  }

  private String stateTold(JsonNode receipt) {
    return told(receipt).path("state").asText();
  }

  private static long asked(String slug) {
    return QuarkusTransaction.requiringNew().call(() -> InboxItem.askedFor(slug));
  }

  private static String request(String text) {
    return """
    {"kind": "REQUEST", "text": "%s", "language": "en",
     "whereSeen": "https://news.example/lighthouse", "email": "reader@example.org"}\
    """
        .formatted(text);
  }

  private static String complaint(String verdict) {
    return """
    {"kind": "COMPLAINT", "text": "The number is wrong", "language": "uk", "verdict": "%s"}\
    """
        .formatted(verdict);
  }
}
