package org.claimtracker.evidence;

import io.netty.channel.ConnectTimeoutException;
import io.quarkiverse.resteasy.problem.HttpProblem;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.claimtracker.common.Problems;
import org.claimtracker.outbound.PublicAddresses;
import org.jsoup.Jsoup;

/**
 * Fetches pages of the web that somebody names. It connects to the address that was checked and to
 * no other, checks each redirection again, and reads no more and waits no longer than it says.
 */
@ApplicationScoped
public class WebPages {

  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int MAX_REDIRECTS = 4;

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

  /** What came back: where to look instead, or a page. */
  private record Reply(int status, String location, String type, Buffer body) {

    boolean whole() {
      return body.length() <= MAX_BYTES;
    }
  }

  private final Vertx vertx;
  private final HttpClient client;
  private final PublicAddresses addresses;
  private final FetchConfig config;
  private final Semaphore turns;

  WebPages(Vertx vertx, FetchConfig config) {
    this.vertx = vertx;
    this.config = config;
    this.addresses =
        new PublicAddresses(config.allowedNetworks().orElse(List.of()), InetAddress::getAllByName);
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(false).setDecompressionSupported(true));
    this.turns = new Semaphore(config.atOnce());
  }

  /** Whether a text is the address of a page and nothing else. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text.strip()).matches();
  }

  /** The page at an address; 422 naming {@code url} when there is none to be had. */
  public WebPage at(String url) {
    if (!turns.tryAcquire()) {
      throw Problems.problem(503, "Busy", "Too many pages are fetched just now. Try again shortly.")
          .withHeader("Retry-After", 5)
          .build();
    }
    try {
      return fetch(url);
    } finally {
      turns.release();
    }
  }

  private WebPage fetch(String url) {
    String at = url;
    long end = System.nanoTime() + config.timeout().toNanos();
    for (int n = 0; n <= MAX_REDIRECTS; n++) {
      URI to = uri(at);
      Reply reply = get(to, Duration.ofNanos(end - System.nanoTime()));
      if (reply.location() != null && reply.status() / 100 == 3) {
        at = to.resolve(uri(reply.location())).toString();
      } else if (reply.status() != 200) {
        throw Problems.invalid("url", "The page answers " + reply.status() + ".");
      } else if (!reply.type().startsWith("text/") && !reply.type().contains("html")) {
        throw Problems.invalid("url", "This is no page but " + reply.type() + ".");
      } else {
        return read(reply, at);
      }
    }
    throw Problems.invalid("url", "The page redirects too often.");
  }

  private static WebPage read(Reply reply, String at) {
    try {
      return WebPage.of(
          Jsoup.parse(new ByteArrayInputStream(reply.body().getBytes()), charset(reply.type()), at),
          reply.whole());
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Problems.invalid("url", "The page cannot be read.");
    }
  }

  /** As the server names it; null where it names none that there is, for the page to tell it. */
  private static String charset(String type) {
    String named = type.replaceFirst("(?s).*charset=[\"']?([\\w-]+).*|.*", "$1");
    try {
      return named != null && Charset.isSupported(named) ? named : null;
    } catch (IllegalCharsetNameException none) {
      return null;
    }
  }

  private static URI uri(String url) {
    try {
      return URI.create(URI.create(url).toASCIIString());
    } catch (IllegalArgumentException noUri) {
      throw Problems.invalid("url", "must be a URI of RFC 3986");
    }
  }

  /**
   * @param left what is left of the time for the page
   */
  private Reply get(URI to, Duration left) {
    if (left.toMillis() <= 0) {
      throw tooLate();
    }
    try {
      return client
          .request(options(to, addresses.of(to), left))
          .compose(request -> send(request, left))
          .toCompletionStage()
          .toCompletableFuture()
          .get(left.toMillis(), TimeUnit.MILLISECONDS);
    } catch (PublicAddresses.Refused refused) {
      throw Problems.invalid("url", refused.getMessage());
    } catch (TimeoutException late) {
      throw tooLate();
    } catch (ExecutionException failed) {
      boolean late =
          failed.getCause() instanceof StreamResetException
              || failed.getCause() instanceof ConnectTimeoutException;
      throw late ? tooLate() : Problems.invalid("url", "The page cannot be fetched.");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Problems.invalid("url", "The page cannot be fetched now.");
    }
  }

  private HttpProblem tooLate() {
    return Problems.invalid(
        "url", "The page did not come within %d s.".formatted(config.timeout().toSeconds()));
  }

  private static RequestOptions options(URI to, InetAddress address, Duration left) {
    boolean tls = to.getScheme().equalsIgnoreCase("https");
    int port = to.getPort() >= 0 ? to.getPort() : tls ? 443 : 80;
    String path = to.getRawPath() == null || to.getRawPath().isEmpty() ? "/" : to.getRawPath();
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
        .setHost(to.getHost())
        .setPort(port)
        .setSsl(tls)
        .setURI(to.getRawQuery() == null ? path : path + "?" + to.getRawQuery())
        .putHeader("Accept", "text/html, text/plain;q=0.9")
        .setConnectTimeout(left.toMillis());
  }

  private Future<Reply> send(HttpClientRequest request, Duration left) {
    long timer = vertx.setTimer(left.toMillis(), late -> request.reset());
    return request.send().compose(WebPages::read).onComplete(ended -> vertx.cancelTimer(timer));
  }

  /** What is beyond the bound is left out: the beginning of a page is enough of it. */
  private static Future<Reply> read(HttpClientResponse response) {
    Promise<Reply> read = Promise.promise();
    Buffer body = Buffer.buffer();
    String type = response.getHeader("Content-Type");
    Runnable end =
        () ->
            read.tryComplete(
                new Reply(
                    response.statusCode(),
                    response.getHeader("Location"),
                    type == null ? "text/html" : type.toLowerCase(Locale.ROOT),
                    body));
    response.exceptionHandler(read::tryFail);
    response.endHandler(ended -> end.run());
    response.handler(
        part -> {
          // What is still under way when there was enough must not touch what is read already.
          if (body.length() <= MAX_BYTES) {
            body.appendBuffer(part);
          }
          if (body.length() > MAX_BYTES) {
            end.run();
            response.request().reset();
          }
        });
    return read.future();
  }
}
