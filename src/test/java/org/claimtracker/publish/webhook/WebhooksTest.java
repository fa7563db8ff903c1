package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claimtracker.exchange.Corpus;
import org.claimtracker.testsupport.Receiver.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What receivers of webhooks are sent. */
@QuarkusTest
class WebhooksTest extends WebhookDesk {

  @Inject Corpus corpus;

  @Test
  void a_message_carries_a_signature_that_the_receiver_can_verify() {
    Made webhook = webhook();
    String slug = published("Told to a receiver");

    Message message = receiver.next().verifiedWith(webhook.secret());

    JsonNode verdict = reader.get("/api/v1/verdicts/" + slug).json();
    assertThat(message.type()).isEqualTo("verdict.published");
    assertThat(message.header("Content-Type")).isEqualTo("application/json");
    assertThat(message.header("Host")).isEqualTo("127.0.0.1:" + receiver.port());
    assertThat(message.json().path("timestamp")).isEqualTo(verdict.path("publishedAt"));
    JsonNode data = message.json().path("data");
    assertThat(data.path("url").asText()).isEqualTo("http://localhost:8080/v/" + slug);
    ((ObjectNode) data).remove(List.of("url", "api"));
    assertThat(verdict.properties()).as("readers get all of it").containsAll(data.properties());
    JsonNode delivery = newest(webhook, 1);
    assertState(delivery, "DELIVERED");
    assertThat(delivery.path("messageId").asText()).isEqualTo(message.id());
    assertThat(delivery.at("/attempts/0/status").asInt()).isEqualTo(204);
    assertThat(receiver.others()).isEmpty();
  }

  @Test
  void corrections_and_retractions_are_told_in_their_order() {
    Made webhook = webhook();
    String slug = published("Corrected and retracted for a receiver");
    assertThat(receiver.next().type()).isEqualTo("verdict.published");
    corrects(slug, "false", "Counted again.");
    Message correction = receiver.next();
    assertThat(correction.type()).isEqualTo("verdict.corrected");
    assertThat(correction.json().at("/data/revision").asInt()).isEqualTo(2);
    assertThat(correction.json().at("/data/correction/right").asText())
        .isEqualTo("Another rating.");
    retracts(slug);
    Message retraction = receiver.next().verifiedWith(webhook.secret());
    assertThat(retraction.type()).isEqualTo("verdict.retracted");
    assertThat(retraction.json().at("/data/reason").asText()).isEqualTo("The count was made up.");
    assertThat(retraction.body()).doesNotContain("Counted", "for a receiver");
  }

  @Test
  void only_matching_verdicts_are_sent_and_their_corrections_always() {
    webhook(", \"rating\": \"unproven\", \"topic\": \"energy\", \"language\": \"en\"");
    creates(receiver.url(), ALL, ", \"claimant\": \"somebody-else\"").expect(201);
    creates(receiver.url(), ALL, ", \"rating\": \"half-true\"").expect(201);
    creates(receiver.url(), "\"verdict.retracted\"", "").expect(201);
    String slug = published("Told to whom it fits");
    corrects(slug, "false", "Counted again.");
    corrects(slug, "true", "Counted for the third time.");

    Message first = receiver.next();
    Message second = receiver.next();

    assertThat(List.of(first.type(), second.type()))
        .containsExactly("verdict.published", "verdict.corrected");
    assertThat(second.json().at("/data/rating/key").asText()).isEqualTo("false");
    sender.sendDue().join();
    assertThat(receiver.others()).isEmpty();
  }

  @Test
  void nothing_is_told_of_what_readers_cannot_read() {
    Made webhook = webhook();
    String drafted = checker.logs("Drafted and not told");
    checker.drafts(drafted, "unproven", "A secret.", checker.addsCaption(drafted)).expect(200);
    checker.handsIn("In review and not told");
    String declined = checker.logs("Declined and not told");
    checker.moves(declined, "decline", "{\"reason\": \"Not checkable.\"}").expect(200);
    String scheduled = checker.handsIn("Scheduled and not told");
    editor.moves(scheduled, "approve").expect(200);
    editor.moves(scheduled, "schedule", "{\"at\": \"2099-01-01T00:00:00Z\"}").expect(200);

    assertThat(log(webhook)).isEmpty();
    String told = published("Published beside them");
    assertThat(log(webhook))
        .hasSize(1)
        .allSatisfy(it -> assertThat(it.path("slug").asText()).isEqualTo(told));
  }

  @Test
  void an_import_is_not_sent_but_its_retraction_is(@TempDir Path directory) throws IOException {
    Made webhook = webhook();
    String slug = "not-told-when-it-was-imported";
    Files.copy(
        Path.of(
            "claims/2025/the-kremlin-called-the-talks-with-donald-trump-a-frank-exchange-of-views.yaml"),
        directory.resolve(slug + ".yaml"));
    assertThat(corpus.load(directory).loaded()).isEqualTo(1);
    reader.get("/api/v1/verdicts/" + slug).expect(200);
    assertThat(log(webhook)).isEmpty();

    retracts(slug);

    assertThat(receiver.next().type()).isEqualTo("verdict.retracted");
  }
}
