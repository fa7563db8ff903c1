package org.claimtracker.publish.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.claimtracker.outbound.Network;
import org.claimtracker.outbound.PublicAddresses;
import org.claimtracker.testsupport.Receiver;
import org.claimtracker.testsupport.SelfMade;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over TLS only a receiver with a certificate for its name gets a post. */
class WebhookTlsTest {

  @TempDir static Path directory;

  private static SelfMade certificate;

  private final Vertx vertx = Vertx.vertx();
  private final Receiver receiver = new Receiver(certificate.context());

  @BeforeAll
  static void make() throws IOException, InterruptedException {
    certificate = SelfMade.of("hooks.example", directory);
  }

  @AfterEach
  void close() {
    receiver.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void a_receiver_with_a_certificate_for_its_name_gets_the_post() throws InterruptedException {
    DeliveryOutcome outcome =
        trusting().post(address("hooks.example"), Map.of("webhook-id", "msg_1"), "{}");

    assertThat(outcome.error()).isNull();
    assertThat(outcome.status()).isEqualTo(204);
    assertThat(receiver.next().id()).isEqualTo("msg_1");
  }

  @Test
  void a_certificate_for_another_name_is_refused_with_the_reason() throws InterruptedException {
    DeliveryOutcome outcome = trusting().post(address("other.example"), Map.of(), "{}");

    assertThat(outcome.status()).isNull();
    assertThat(outcome.error()).contains("other.example");
    assertThat(receiver.others()).isEmpty();
  }

  @Test
  void an_untrusted_certificate_is_refused_with_the_reason() throws InterruptedException {
    WebhookHttpClient post = new WebhookHttpClient(vertx, here(), Duration.ofSeconds(5));

    DeliveryOutcome outcome = post.post(address("hooks.example"), Map.of(), "{}");

    assertThat(outcome.status()).isNull();
    assertThat(outcome.error()).contains("certif");
    assertThat(receiver.others()).isEmpty();
  }

  private WebhookHttpClient trusting() {
    return new WebhookHttpClient(
        vertx,
        here(),
        Duration.ofSeconds(5),
        new PemTrustOptions().addCertPath(certificate.pem().toString()));
  }

  /** Resolves every host to this machine. */
  private static PublicAddresses here() {
    return new PublicAddresses(
        List.of(Network.of("127.0.0.1/32")),
        host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")});
  }

  private String address(String host) {
    return "https://%s:%d/hook".formatted(host, receiver.port());
  }
}
