package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.claimtracker.testsupport.Desk;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Receiver;
import org.claimtracker.testsupport.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A desk with a webhook receiver. Tests run the delivery schedule themselves; new deliveries are
 * sent at once.
 */
abstract class WebhookDesk extends Desk {

  static final String ALL = "\"verdict.published\", \"verdict.corrected\", \"verdict.retracted\"";

  @Inject WebhookSender sender;
  @Inject Sql sql;

  Receiver receiver;

  private final List<Long> made = new ArrayList<>();

  /** A webhook of this test. */
  record Made(long id, String secret) {
    String path() {
      return "/api/v1/webhooks/" + id;
    }
  }

  @BeforeEach
  void listen() {
    receiver = new Receiver();
  }

  /** Removes the webhooks, so that no test affects another. */
  @AfterEach
  void removeWebhooks() throws SQLException {
    sql.execute("update webhook set active = false, inactive_reason = 'The test is over.'");
    receiver.close();
    made.forEach(webhook -> sender.send(webhook).join());
  }

  Made webhook() {
    return webhook("");
  }

  /** Creates a webhook at this test's receiver, with filters as members of its JSON. */
  Made webhook(String filters) {
    JsonNode shown = creates(receiver.url(), ALL, filters).expect(201).json();
    return new Made(shown.path("id").asLong(), shown.path("secret").asText());
  }

  Answer creates(String url, String events, String filters) {
    Answer answer =
        administrator.http.post(
            "/api/v1/webhooks",
            "{\"url\": \"%s\", \"events\": [%s] %s}".formatted(url, events, filters));
    if (answer.status() == 201) {
      made.add(answer.json().path("id").asLong());
    }
    return answer;
  }

  /** The log of a webhook, newest first. */
  List<JsonNode> log(Made webhook) {
    List<JsonNode> items = new ArrayList<>();
    administrator
        .http
        .get(webhook.path() + "/deliveries?limit=100")
        .expect(200)
        .json()
        .path("items")
        .forEach(items::add);
    return items;
  }

  /** Waits until the newest delivery has this many attempts, and returns it. */
  JsonNode newest(Made webhook, int tries) {
    for (int n = 0; n < 400; n++) {
      List<JsonNode> log = log(webhook);
      if (!log.isEmpty() && log.get(0).path("attempts").size() >= tries) {
        // Read again, because the state was read before the attempts.
        return log(webhook).get(0);
      }
      pause();
    }
    throw new AssertionError("Not tried " + tries + " times: " + log(webhook));
  }

  static void pause() {
    try {
      Thread.sleep(25);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /** Advances the time and runs the schedule. */
  void timePasses() throws SQLException {
    nextTryAt("2020");
    sender.sendDue().join();
  }

  /**
   * Keeps waiting deliveries from being retried before the test advances the time, however slow it
   * is.
   */
  void timeStops() throws SQLException {
    nextTryAt("2099");
  }

  void nextTryAt(String year) throws SQLException {
    sql.execute(
        "update webhook_delivery set next_try_at = timestamp with time zone"
            + " '%s-01-01 00:00:00+00' where state = 'WAITING'".formatted(year));
  }

  void corrects(String slug, String rating, String summary) {
    ObjectNode text = Http.JSON.createObjectNode();
    text.put("rating", rating).put("summary", summary);
    text.putArray("evidence").add(checker.opens(slug).json().at("/evidence/0/id").asLong());
    text.putObject("correction")
        .put("kind", "RATING_CHANGE")
        .put("wrong", "The rating.")
        .put("right", "Another rating.");
    checker.drafts(slug, text.toString()).expect(200);
    checker.moves(slug, "submit").expect(200);
    editor.moves(slug, "approve").expect(200);
    editor.moves(slug, "publish").expect(200);
  }

  void retracts(String slug) {
    checker.moves(slug, "ask-retraction", "{\"reason\": \"The count was made up.\"}").expect(200);
    editor.moves(slug, "retract").expect(200);
  }

  static void assertState(JsonNode delivery, String state) {
    assertThat(delivery.path("state").asText()).as("%s", delivery).isEqualTo(state);
  }
}
