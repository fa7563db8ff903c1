package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.claimtracker.outbound.Network;
import org.claimtracker.outbound.PublicAddresses;
import org.claimtracker.testsupport.Receiver;
import org.claimtracker.testsupport.Receiver.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A post goes to the address that was checked, with the host name that was given. */
class WebhookHttpClientTest {

  private final Vertx vertx = Vertx.vertx();
  private final Receiver receiver = new Receiver();

  /** How often the host was resolved; from the second time on it resolves to another address. */
  private int lookups;

  private final WebhookHttpClient post =
      new WebhookHttpClient(
          vertx,
          new PublicAddresses(List.of(Network.of("127.0.0.1/32")), this::rebinding),
          Duration.ofSeconds(5));

  private InetAddress[] rebinding(String host) throws UnknownHostException {
    lookups++;
    return new InetAddress[] {InetAddress.getByName(lookups == 1 ? "127.0.0.1" : "127.0.0.2")};
  }

  @AfterEach
  void close() {
    receiver.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_host_is_resolved_once_per_post_and_only_that_address_is_called()
      throws InterruptedException {
    String url = "http://hooks.example:%d/a%%20path?x=ї".formatted(receiver.port());

    DeliveryOutcome first = post.post(url, Map.of("webhook-id", "msg_1"), "{}");
    DeliveryOutcome second = post.post(url, Map.of("webhook-id", "msg_2"), "{}");

    assertThat(first.status()).isEqualTo(204);
    Message message = receiver.next();
    assertThat(message.header("Host")).isEqualTo("hooks.example:" + receiver.port());
    assertThat(message.id()).isEqualTo("msg_1");
    assertThat(second.status()).isNull();
    assertThat(second.error()).contains("hooks.example leads to 127.0.0.2", "a loopback address");
    assertThat(lookups).isEqualTo(2);
    assertThat(receiver.others()).isEmpty();
  }

  @Test
  void a_refused_connection_is_reported() throws InterruptedException {
    receiver.close();

    DeliveryOutcome outcome =
        post.post("http://hooks.example:%d/".formatted(receiver.port()), Map.of(), "{}");

    assertThat(outcome.status()).isNull();
    assertThat(outcome.error()).contains("Connection refused");
  }
}
