package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Retention of webhook deliveries; the default is 90 days. */
@QuarkusTest
class DeliveryLogCleanupTest extends WebhookDesk {

  @Inject DeliveryLogCleanup log;

  @Test
  void expired_deliveries_are_deleted_in_batches_and_waiting_ones_never_are() throws SQLException {
    Made webhook = webhook();
    for (int n = 0; n < 6; n++) {
      administrator.http.post(webhook.path() + "/test", null).expect(202);
      receiver.next();
    }
    sender.send(webhook.id()).join();
    String[] ids =
        log(webhook).stream().map(each -> each.path("id").asText()).toArray(String[]::new);
    for (int n = 1; n < 6; n++) {
      ended(ids[n], 91);
    }
    ended(ids[0], 89);
    receiver.answering(500);
    administrator.http.post(webhook.path() + "/deliveries/" + ids[5] + "/replay", null).expect(202);
    receiver.next();
    sender.send(webhook.id()).join();
    sql.execute(
        "update webhook_delivery set created_at = created_at - interval '300' day where id = "
            + ids[5]);

    assertThat(log.deleteExpired(2)).isEqualTo(4);

    assertThat(log(webhook))
        .extracting(each -> each.path("id").asText())
        .containsExactly(ids[0], ids[5]);
    JsonNode waits = log(webhook).get(1);
    assertState(waits, "WAITING");
    assertThat(waits.path("attempts")).hasSize(2);
    assertThat(log.deleteExpired(2)).as("nothing is left to forget").isZero();
  }

  private void ended(String id, int daysAgo) throws SQLException {
    sql.execute(
        "update webhook_delivery set ended_at = current_timestamp - interval '%d' day where id = %s"
            .formatted(daysAgo, id));
  }
}
