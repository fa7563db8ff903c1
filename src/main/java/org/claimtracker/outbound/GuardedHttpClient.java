package org.claimtracker.outbound;

import io.netty.channel.ConnectTimeoutException;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.claimtracker.common.Message;

/**
 * The only way to addresses that somebody has named. A host is resolved once for each request, its
 * addresses are checked, and the connection goes to the address that was checked, so that DNS
 * rebinding does not help. Each redirect is checked again. Time, size and redirects are bounded.
 */
public final class GuardedHttpClient {

  /**
   * @param timeout for the whole exchange, with its redirects
   * @param maxBytes of a body; the rest is left out
   * @param maxRedirects 0 to return a redirect as the answer
   * @param statusOnly whether an answer counts although its body breaks off
   */
  public record Limits(Duration timeout, int maxBytes, int maxRedirects, boolean statusOnly) {}

  /**
   * @param url that answered, after redirects
   * @param type the media type; null if the answer names none
   * @param truncated whether the body was larger than the limit
   */
  public record Answer(URI url, int status, String type, byte[] body, boolean truncated) {}

  /** One answer with where it redirects to; null for nowhere. */
  private record Hop(Answer answer, String location) {

    boolean isRedirect() {
      return location != null && answer.status() / 100 == 3;
    }
  }

  private final Vertx vertx;
  private final HttpClient client;
  private final PublicAddresses addresses;
  private final Limits limits;

  public GuardedHttpClient(Vertx vertx, PublicAddresses addresses, Limits limits) {
    this(vertx, addresses, limits, null);
  }

  /**
   * @param trust the certificates to trust; null for those that Java trusts
   */
  public GuardedHttpClient(
      Vertx vertx, PublicAddresses addresses, Limits limits, TrustOptions trust) {
    this.vertx = vertx;
    this.addresses = addresses;
    this.limits = limits;
    // Without keep-alive no connection to a former address of a host is ever used again.
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setDecompressionSupported(!limits.statusOnly())
                .setTrustOptions(trust));
  }

  /** Why an address would be refused; empty if it would be called. */
  public Optional<Message> refusal(String url) {
    try {
      addresses.of(uri(url));
      return Optional.empty();
    } catch (PublicAddresses.Refused refused) {
      return Optional.of(refused.reason());
    }
  }

  /**
   * Gets a page, following redirects.
   *
   * @throws PublicAddresses.Refused if the address, or one that it redirects to, must not be called
   * @throws SocketTimeoutException if the answer takes too long
   * @throws ProtocolException if there are too many redirects
   * @throws IOException for any other failure
   */
  public Answer get(String url, Map<String, String> headers)
      throws PublicAddresses.Refused, IOException, InterruptedException {
    return exchange(HttpMethod.GET, url, headers, null);
  }

  /** Posts a body; throws as {@link #get} does. */
  public Answer post(String url, Map<String, String> headers, String body)
      throws PublicAddresses.Refused, IOException, InterruptedException {
    return exchange(HttpMethod.POST, url, headers, Buffer.buffer(body));
  }

  /** Aborts what is under way. */
  public void close() {
    client.close();
  }

  private Answer exchange(HttpMethod method, String url, Map<String, String> headers, Buffer body)
      throws PublicAddresses.Refused, IOException, InterruptedException {
    long deadline = System.nanoTime() + limits.timeout().toNanos();
    URI to = uri(url);
    for (int redirects = 0; redirects <= limits.maxRedirects(); redirects++) {
      RequestOptions options = options(method, to, addresses.of(to));
      headers.forEach(options::putHeader);
      Hop hop =
          send(to, options, body, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()));
      if (limits.maxRedirects() == 0 || !hop.isRedirect()) {
        return hop.answer();
      }
      to = to.resolve(uri(hop.location()));
    }
    throw new ProtocolException("More than " + limits.maxRedirects() + " redirects");
  }

  private static URI uri(String url) throws PublicAddresses.Refused {
    try {
      return URI.create(URI.create(url).toASCIIString());
    } catch (IllegalArgumentException malformed) {
      throw new PublicAddresses.Refused(AddressError.NOT_A_URI.with());
    }
  }

  private static RequestOptions options(HttpMethod method, URI to, InetAddress address) {
    boolean tls = to.getScheme().equalsIgnoreCase("https");
    int port = to.getPort() >= 0 ? to.getPort() : tls ? 443 : 80;
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    return new RequestOptions()
        .setMethod(method)
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
        .setHost(to.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery());
  }

  private Hop send(URI to, RequestOptions options, Buffer body, long millis)
      throws IOException, InterruptedException {
    if (millis <= 0) {
      throw timedOut();
    }
    try {
      return client
          .request(options.setConnectTimeout(millis))
          .compose(request -> send(to, request, body, millis))
          .toCompletionStage()
          .toCompletableFuture()
          // The timer of the request runs out first, and keeps a status that came before.
          .get(millis + 1_000, TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw timedOut();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof StreamResetException || cause instanceof ConnectTimeoutException) {
        throw timedOut();
      }
      throw cause instanceof IOException io ? io : new IOException(cause);
    }
  }

  private SocketTimeoutException timedOut() {
    return new SocketTimeoutException("No answer within " + limits.timeout().toMillis() + " ms");
  }

  private Future<Hop> send(URI to, HttpClientRequest request, Buffer body, long millis) {
    long timer = vertx.setTimer(millis, late -> request.reset());
    return (body == null ? request.send() : request.send(body))
        .compose(response -> read(to, response))
        .onComplete(ended -> vertx.cancelTimer(timer));
  }

  private Future<Hop> read(URI url, HttpClientResponse response) {
    Promise<Hop> read = Promise.promise();
    Buffer body = Buffer.buffer();
    Runnable end =
        () ->
            read.tryComplete(
                new Hop(
                    new Answer(
                        url,
                        response.statusCode(),
                        response.getHeader("Content-Type"),
                        body.getBytes(0, Math.min(body.length(), limits.maxBytes())),
                        body.length() > limits.maxBytes()),
                    response.getHeader("Location")));
    response.endHandler(ended -> end.run());
    response.exceptionHandler(
        broken -> {
          if (limits.statusOnly()) {
            end.run();
          } else {
            read.tryFail(broken);
          }
        });
    response.handler(
        part -> {
          // Parts still arrive after the reset; the body that was read must not change any more.
          if (body.length() <= limits.maxBytes()) {
            body.appendBuffer(part);
            if (body.length() > limits.maxBytes()) {
              end.run();
              response.request().reset();
            }
          }
        });
    return read.future();
  }
}
