package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimtracker.testsupport.Refusal.refused;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.claimtracker.testsupport.Http.Answer;
import org.claimtracker.testsupport.Receiver.Message;
import org.claimtracker.testsupport.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The API of webhook subscriptions. */
@QuarkusTest
class WebhookResourceTest extends WebhookDesk {

  @Inject Statements statements;

  @ParameterizedTest
  @CsvSource({
    "http://10.1.2.3/hook, a private network",
    "https://[fd00::1]/hook, a private network",
    "http://169.254.169.254/latest/meta-data, a link-local address",
    "http://100.64.0.1/, a carrier's NAT",
    "http://2886729729/, a private network",
    "http://no-such-host.invalid/, cannot be found",
    "http://user:word@192.0.43.8/, user name",
    "http://192.0.43.8/{x}, RFC 3986"
  })
  void a_receiver_that_is_not_public_is_refused_with_the_rule(String url, String rule) {
    Answer refused = refused(creates(url, ALL, ""), 422);

    assertThat(refused.violations()).containsExactly("url");
    assertThat(refused.values("violations", "message").get(0)).contains(rule);
  }

  @Test
  void a_receiver_that_moves_to_a_private_address_is_not_called() throws SQLException {
    Made webhook = webhook();
    sql.execute("update webhook set url = 'http://10.0.0.1/' where id = " + webhook.id());

    administrator.http.post(webhook.path() + "/test", null).expect(202);

    JsonNode delivery = newest(webhook, 1);
    assertState(delivery, "WAITING");
    assertThat(delivery.at("/attempts/0/error").asText()).contains("10.0.0.1", "private network");
  }

  @Test
  void the_secret_is_shown_once_and_appears_nowhere_else() {
    Made webhook = webhook();
    String rotated =
        administrator
            .http
            .post(webhook.path() + "/secret", null, "If-Match", "*")
            .expect(200)
            .json()
            .path("secret")
            .asText();

    assertThat(webhook.secret()).startsWith("whsec_");
    assertThat(rotated).startsWith("whsec_").isNotEqualTo(webhook.secret());
    String all =
        administrator.http.get(webhook.path()).text()
            + administrator.http.get("/api/v1/webhooks?limit=100").text()
            + editor.http.get("/api/v1/record?kind=webhook&limit=100").text();
    assertThat(all)
        .contains("rotate-secret", "formerSecretUntil")
        .doesNotContain("whsec_", webhook.secret().substring(6), rotated.substring(6));
  }

  @Test
  void after_a_rotation_both_secrets_sign_for_a_while() {
    Made webhook = webhook();
    String rotated =
        administrator
            .http
            .post(webhook.path() + "/secret", null, "If-Match", "*")
            .json()
            .path("secret")
            .asText();
    administrator.http.post(webhook.path() + "/test", null).expect(202);

    Message ping = receiver.next().verifiedWith(webhook.secret()).verifiedWith(rotated);

    assertThat(ping.type()).isEqualTo("ping");
    assertThat(ping.header("webhook-signature")).matches("v1,\\S+ v1,\\S+");
  }

  @Test
  void a_webhook_is_changed_from_the_version_that_was_read_and_switched_off() {
    Made webhook = webhook();
    String changed =
        "{\"url\": \"%s\", \"events\": [\"verdict.retracted\"], \"description\": \"Архів\"}"
            .formatted(receiver.url());
    administrator.http.patch(webhook.path(), changed).expect(428);
    String etag = administrator.http.get(webhook.path()).expect(200).etag();
    Answer answer = administrator.http.patch(webhook.path(), changed, "If-Match", etag).expect(200);
    administrator.http.patch(webhook.path(), changed, "If-Match", etag).expect(412);
    assertThat(answer.json().path("description").asText()).isEqualTo("Архів");

    String off = changed.replaceFirst("}$", ", \"active\": false}");
    administrator.http.patch(webhook.path(), off, "If-Match", answer.etag()).expect(200);

    published("Published while it is off");
    assertThat(log(webhook)).isEmpty();
    refused(administrator.http.post(webhook.path() + "/test", null), 409);
    assertThat(
            editor
                .http
                .get("/api/v1/record?kind=webhook&subject=" + webhook.id())
                .values("items", "action"))
        .containsExactly("edit", "edit", "create");
  }

  @Test
  void only_one_that_is_switched_off_can_be_deleted_and_its_log_goes_with_it() {
    Made webhook = webhook();
    administrator.http.post(webhook.path() + "/test", null).expect(202);
    receiver.next();
    sender.send(webhook.id()).join();
    administrator.http.delete(webhook.path()).expect(428);
    refused(administrator.http.delete(webhook.path(), "If-Match", "*"), 409);
    String off =
        "{\"url\": \"%s\", \"events\": [\"verdict.published\"], \"active\": false}"
            .formatted(receiver.url());
    administrator.http.patch(webhook.path(), off, "If-Match", "*").expect(200);

    administrator.http.delete(webhook.path(), "If-Match", "*").expect(204);

    administrator.http.get(webhook.path()).expect(404);
    administrator.http.get(webhook.path() + "/deliveries").expect(404);
    assertThat(
            editor
                .http
                .get("/api/v1/record?kind=webhook&subject=" + webhook.id())
                .values("items", "action"))
        .containsExactly("delete", "edit", "test", "create");
  }

  @Test
  void a_page_of_the_log_costs_the_same_however_long_it_is() {
    Made webhook = webhook();
    for (int n = 0; n < 3; n++) {
      administrator.http.post(webhook.path() + "/test", null).expect(202);
      receiver.next();
    }
    sender.send(webhook.id()).join();
    int one = statements(webhook.path() + "/deliveries?limit=1");

    assertThat(statements(webhook.path() + "/deliveries?limit=3")).isEqualTo(one).isLessThan(6);
    Answer first = administrator.http.get(webhook.path() + "/deliveries?limit=2").expect(200);
    Answer second =
        administrator.http.get(
            webhook.path()
                + "/deliveries?limit=2&cursor="
                + first.json().path("nextCursor").asText());
    assertThat(first.values("items", "id")).hasSize(2);
    assertThat(second.expect(200).values("items", "id"))
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.values("items", "id"));
  }

  private int statements(String path) {
    return statements.during(() -> administrator.http.get(path).expect(200));
  }
}
