package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.history.Durability;
import org.claimtracker.testsupport.Http;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Receiver.Message;
import org.claimtracker.testsupport.TestClock;
import org.junit.jupiter.api.Test;

/** Deliveries that fail at first. */
@QuarkusTest
class WebhookDeliveryTest extends WebhookDesk {

  @Inject DeliveryTransactions deliveries;
  @Inject WebhookHttpClient post;
  @Inject Durability durability;
  @Inject BackgroundWork background;
  @Inject MeterRegistry meters;

  @Test
  void a_refused_message_is_retried_with_the_same_id_until_it_is_accepted() throws SQLException {
    Made webhook = webhook();
    receiver.answering(500);
    published("Refused at first");
    Message first = receiver.next();
    JsonNode refused = newest(webhook, 1);
    timeStops();
    assertState(refused, "WAITING");
    assertThat(Instant.parse(refused.path("nextTryAt").asText()))
        .isBetween(TestClock.now(), TestClock.now().plus(Duration.ofSeconds(6)));
    timePasses();
    Message second = receiver.next();
    JsonNode twice = newest(webhook, 2);
    assertThat(Instant.parse(twice.path("nextTryAt").asText()))
        .isAfter(TestClock.now().plus(Duration.ofMinutes(4)));

    receiver.answering(200);
    timePasses();
    Message third = receiver.next().verifiedWith(webhook.secret());
    timePasses();

    assertThat(List.of(second.id(), third.id())).containsOnly(first.id());
    assertThat(List.of(second.body(), third.body())).containsOnly(first.body());
    assertThat(receiver.others()).isEmpty();
    JsonNode delivery = newest(webhook, 3);
    assertState(delivery, "DELIVERED");
    assertThat(statuses(delivery)).containsExactly(500, 500, 200);
    assertThat(Http.anonymous(management).get("/q/metrics").text())
        .contains("claims_webhook_attempts_total{outcome=\"refused\"}");
  }

  @Test
  void a_redirection_is_not_followed() {
    Made webhook = webhook();
    receiver.answering(302);
    administrator.http.post(webhook.path() + "/test", null).expect(202);

    receiver.next();
    assertThat(statuses(newest(webhook, 1))).containsExactly(302);
    assertThat(receiver.others()).isEmpty();
  }

  @Test
  void a_receiver_that_does_not_answer_times_out() {
    Made webhook = webhook();
    receiver.fallingSilent();
    administrator.http.post(webhook.path() + "/test", null).expect(202);

    assertThat(newest(webhook, 1).at("/attempts/0/error").asText())
        .isEqualTo("No answer within 5000 ms");
  }

  @Test
  void after_410_nothing_is_sent_any_more() {
    Made webhook = webhook();
    receiver.answering(410);
    administrator.http.post(webhook.path() + "/test", null).expect(202);
    assertState(newest(webhook, 1), "GIVEN_UP");

    JsonNode off = administrator.http.get(webhook.path()).expect(200).json();

    assertThat(off.path("active").asBoolean()).isFalse();
    assertThat(off.path("inactiveReason").asText()).contains("410 Gone");
    String record = editor.http.get("/api/v1/record?kind=webhook&subject=" + webhook.id()).text();
    assertThat(record).contains("\"action\":\"deactivate\"", "\"via\":\"schedule\"");
  }

  @Test
  void a_receiver_that_always_fails_is_given_up_and_switched_off() throws SQLException {
    Made webhook = webhook();
    receiver.answering(503);
    administrator.http.post(webhook.path() + "/test", null).expect(202);
    for (int tries = 1; tries < 10; tries++) {
      assertState(newest(webhook, tries), "WAITING");
      if (tries == 9) {
        sql.execute(
            "update webhook set failing_since = timestamp with time zone '2020-01-01 00:00:00+00'"
                + " where id = "
                + webhook.id());
      }
      timePasses();
    }

    assertState(newest(webhook, 10), "GIVEN_UP");
    assertThat(administrator.http.get(webhook.path()).json().path("inactiveReason").asText())
        .isEqualTo(
            "The receiver took nothing since 2020-01-01T00:00:00Z; the last try: it answered 503");
  }

  @Test
  void a_later_event_of_a_verdict_waits_for_the_earlier_one() throws SQLException {
    Made webhook = webhook();
    receiver.answering(500);
    String slug = published("Told in order, whatever happens");
    receiver.next();
    newest(webhook, 1);
    timeStops();
    corrects(slug, "false", "Counted again.");
    sender.sendDue().join();
    assertThat(receiver.others()).as("the correction waits").isEmpty();

    receiver.answering(200);
    timePasses();

    assertThat(List.of(receiver.next().type(), receiver.next().type()))
        .containsExactly("verdict.published", "verdict.corrected");
  }

  @Test
  void a_retraction_cancels_waiting_messages_and_is_sent_itself() throws SQLException {
    Made webhook = webhook();
    receiver.answering(500);
    String slug = published("Retracted before it was delivered");
    receiver.next();
    newest(webhook, 1);
    timeStops();
    corrects(slug, "false", "Counted again, before it was delivered.");
    receiver.answering(200);
    retracts(slug);
    timePasses();

    Message retraction = receiver.next();

    assertThat(retraction.type()).isEqualTo("verdict.retracted");
    assertThat(retraction.body()).doesNotContain("before it was delivered", "Counted");
    sender.send(webhook.id()).join();
    assertThat(receiver.others()).isEmpty();
    assertThat(log(webhook).stream().map(delivery -> delivery.path("state").asText()))
        .containsExactly("DELIVERED", "CANCELLED", "CANCELLED");
    refused(replays(webhook, log(webhook).get(2)), 409);
  }

  @Test
  void a_replay_is_the_same_message_again() {
    Made webhook = webhook();
    String slug = published("Sent twice");
    Message first = receiver.next();
    JsonNode delivery = newest(webhook, 1);

    replays(webhook, delivery).expect(202);
    Message again = receiver.next().verifiedWith(webhook.secret());

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.body()).isEqualTo(first.body()).contains(slug);
    assertState(newest(webhook, 2), "DELIVERED");
    Made another = webhook();
    refused(replays(another, delivery), 404);
  }

  @Test
  void two_nodes_that_send_concurrently_send_each_message_once() throws Exception {
    Made webhook = webhook();
    receiver.answering(500);
    for (int n = 0; n < 20; n++) {
      administrator.http.post(webhook.path() + "/test", null).expect(202);
      receiver.next();
      newest(webhook, 1);
      timeStops();
    }
    receiver.answering(200);
    WebhookSender otherNode =
        new WebhookSender(deliveries, post, durability, background, meters, Clock.systemUTC());
    nextTryAt("2020");

    CompletableFuture.allOf(sender.sendDue(), otherNode.sendDue()).join();

    List<String> ids = new ArrayList<>(receiver.others().stream().map(Message::id).toList());
    assertThat(ids).hasSize(20).doesNotHaveDuplicates();
  }

  @Test
  void an_expired_lease_is_taken_over_by_another_node() throws SQLException {
    Made webhook = webhook();
    receiver.answering(500);
    administrator.http.post(webhook.path() + "/test", null).expect(202);
    Message first = receiver.next();
    newest(webhook, 1);
    receiver.answering(200);
    sql.execute(
        "update webhook_delivery set claimed_until = timestamp with time zone"
            + " '2099-01-01 00:00:00+00' where webhook_id = "
            + webhook.id());
    timePasses();
    assertThat(receiver.others()).as("it is in another's hands").isEmpty();

    sql.execute(
        "update webhook_delivery set claimed_until = timestamp with time zone"
            + " '2020-01-01 00:00:00+00' where webhook_id = "
            + webhook.id());
    timePasses();

    assertThat(receiver.next().id()).isEqualTo(first.id());
  }

  private Answer replays(Made webhook, JsonNode delivery) {
    return administrator.http.post(
        webhook.path() + "/deliveries/" + delivery.path("id").asLong() + "/replay", null);
  }

  private static List<Integer> statuses(JsonNode delivery) {
    List<Integer> statuses = new ArrayList<>();
    delivery.path("attempts").forEach(attempt -> statuses.add(attempt.path("status").asInt()));
    return statuses;
  }
}
