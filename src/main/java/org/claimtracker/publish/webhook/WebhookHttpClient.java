package org.claimtracker.publish.webhook;

import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.claimtracker.common.Message;
import org.claimtracker.outbound.GuardedHttpClient;
import org.claimtracker.outbound.GuardedHttpClient.Limits;
import org.claimtracker.outbound.PublicAddresses;

/** Posts to receivers through the guarded client. Redirects are not followed. */
@ApplicationScoped
class WebhookHttpClient {

  /** Only the status is used; the body is read so that the connection ends in order. */
  private static final int MAX_BYTES = 65_536;

  private final GuardedHttpClient client;

  @Inject
  WebhookHttpClient(Vertx vertx, WebhookConfig config) {
    this(
        vertx,
        new PublicAddresses(config.allowedNetworks().orElse(List.of()), InetAddress::getAllByName),
        config.timeout());
  }

  WebhookHttpClient(Vertx vertx, PublicAddresses addresses, Duration timeout) {
    this(vertx, addresses, timeout, null);
  }

  WebhookHttpClient(Vertx vertx, PublicAddresses addresses, Duration timeout, TrustOptions trust) {
    this.client =
        new GuardedHttpClient(vertx, addresses, new Limits(timeout, MAX_BYTES, 0, true), trust);
  }

  /** Why a receiver must not be called; empty if it may. */
  Optional<Message> refusal(String url) {
    return client.refusal(url);
  }

  /** Aborts deliveries under way; they fail, and are retried after the next start. */
  void close() {
    client.close();
  }

  /** Any failure is part of the outcome. */
  DeliveryOutcome post(String url, Map<String, String> headers, String body)
      throws InterruptedException {
    long start = System.nanoTime();
    try {
      return new DeliveryOutcome(
          client.post(url, headers, body).status(), null, millisSince(start));
    } catch (PublicAddresses.Refused refused) {
      return new DeliveryOutcome(
          null, "The address " + refused.reason().inEnglish(), millisSince(start));
    } catch (IOException failed) {
      return new DeliveryOutcome(null, reason(failed), millisSince(start));
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return failure.getMessage();
    }
    return failure instanceof SSLException
        ? "No TLS connection: " + rootCause(failure).getMessage()
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** Says what is wrong with a certificate, where the exception says only that TLS failed. */
  private static Throwable rootCause(Throwable failure) {
    return failure.getCause() == null ? failure : rootCause(failure.getCause());
  }

  private static long millisSince(long start) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
