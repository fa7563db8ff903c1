package org.claimtracker.publish.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.claimtracker.outbound.PublicAddresses;

/**
 * Posts to a receiver. It connects to the address that was checked and to no other, whatever the
 * receiver's name leads to a moment later, and follows no redirection. Of the answer only the
 * status is used; its body is let go by, up to a bound.
 */
@ApplicationScoped
class WebhookHttpClient {

  private static final long MAX_RESPONSE_BYTES = 65_536;

  private final Vertx vertx;
  private final HttpClient client;
  private final PublicAddresses addresses;
  private final Duration timeout;

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

  /** Trusts those certificates; those that Java trusts when there are none. */
  WebhookHttpClient(Vertx vertx, PublicAddresses addresses, Duration timeout, TrustOptions trust) {
    this.vertx = vertx;
    this.addresses = addresses;
    this.timeout = timeout;
    // A connection for each post: none to a name's former address is ever used again.
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false).setTrustOptions(trust));
  }

  /** Why a receiver must not be called; empty when it may. */
  Optional<String> refusal(String url) {
    try {
      addresses.of(uri(url));
      return Optional.empty();
    } catch (PublicAddresses.Refused refused) {
      return Optional.of(refused.getMessage());
    } catch (IllegalArgumentException noUri) {
      return Optional.of("must be a URI of RFC 3986");
    }
  }

  private static URI uri(String url) {
    return URI.create(URI.create(url).toASCIIString());
  }

  /** Waits for no answer any more; what is under way fails and is tried again after a start. */
  void hangUp() {
    client.close();
  }

  /** Whatever comes of it is told as its outcome. */
  DeliveryOutcome post(String url, Map<String, String> headers, String body)
      throws InterruptedException {
    long began = System.nanoTime();
    try {
      URI to = uri(url);
      RequestOptions options = options(to, addresses.of(to));
      headers.forEach(options::putHeader);
      int status =
          client
              .request(options)
              .compose(request -> send(request, body))
              .toCompletionStage()
              .toCompletableFuture()
              .get(timeout.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
      return new DeliveryOutcome(status, null, since(began));
    } catch (PublicAddresses.Refused refused) {
      return new DeliveryOutcome(null, "The address " + refused.getMessage(), since(began));
    } catch (ExecutionException failed) {
      return new DeliveryOutcome(null, reason(failed.getCause()), since(began));
    } catch (TimeoutException late) {
      return new DeliveryOutcome(null, lateness(), since(began));
    }
  }

  private RequestOptions options(URI to, InetAddress address) {
    boolean tls = to.getScheme().equalsIgnoreCase("https");
    int port = to.getPort() >= 0 ? to.getPort() : tls ? 443 : 80;
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
        .setHost(to.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery())
        .setConnectTimeout(timeout.toMillis());
  }

  private Future<Integer> send(HttpClientRequest request, String body) {
    long timer = vertx.setTimer(timeout.toMillis(), late -> request.reset());
    return request
        .send(Buffer.buffer(body))
        .compose(WebhookHttpClient::status)
        .onComplete(ended -> vertx.cancelTimer(timer));
  }

  private static Future<Integer> status(HttpClientResponse response) {
    Promise<Integer> ended = Promise.promise();
    AtomicLong read = new AtomicLong();
    response.exceptionHandler(cut -> ended.tryComplete(response.statusCode()));
    response.endHandler(end -> ended.tryComplete(response.statusCode()));
    response.handler(
        part -> {
          if (read.addAndGet(part.length()) > MAX_RESPONSE_BYTES) {
            response.request().reset();
          }
        });
    return ended.future();
  }

  private String reason(Throwable failure) {
    if (failure instanceof StreamResetException) {
      return lateness();
    }
    return failure instanceof SSLException
        ? "No TLS connection: " + root(failure).getMessage()
        : failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }

  /** What is wrong with a certificate stands beneath what says that there is no connection. */
  private static Throwable root(Throwable failure) {
    return failure.getCause() == null ? failure : root(failure.getCause());
  }

  private String lateness() {
    return "No answer within " + timeout.toMillis() + " ms";
  }

  private static long since(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
