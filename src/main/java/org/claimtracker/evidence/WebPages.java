package org.claimtracker.evidence;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.claimtracker.common.Message;
import org.claimtracker.common.Problems;
import org.claimtracker.outbound.GuardedHttpClient;
import org.claimtracker.outbound.PublicAddresses;
import org.jsoup.Jsoup;

/** Fetches web pages that somebody names, through the guarded client. */
@ApplicationScoped
public class WebPages {

  private static final int MAX_BYTES = 2 * 1024 * 1024;
  private static final int MAX_REDIRECTS = 4;

  private static final Map<String, String> HEADERS =
      Map.of("Accept", "text/html, text/plain;q=0.9");

  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s/?#]+\\S*", Pattern.CASE_INSENSITIVE);

  private final GuardedHttpClient client;
  private final FetchConfig config;
  private final Semaphore permits;

  WebPages(Vertx vertx, FetchConfig config) {
    this.config = config;
    this.client =
        new GuardedHttpClient(
            vertx,
            new PublicAddresses(
                config.allowedNetworks().orElse(List.of()), InetAddress::getAllByName),
            new GuardedHttpClient.Limits(config.timeout(), MAX_BYTES, MAX_REDIRECTS, false));
    this.permits = new Semaphore(config.atOnce());
  }

  /** Whether a text is the address of a page and nothing else. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text.strip()).matches();
  }

  /** The page at an address; 422 naming {@code url} if it cannot be fetched. */
  public WebPage at(String url) {
    if (!permits.tryAcquire()) {
      throw Problems.problem(503, "Busy", EvidenceError.TOO_MANY_PAGES.with())
          .withHeader("Retry-After", 5)
          .build();
    }
    try {
      return fetch(url);
    } finally {
      permits.release();
    }
  }

  private WebPage fetch(String url) {
    try {
      return page(client.get(url, HEADERS));
    } catch (PublicAddresses.Refused refused) {
      throw unfetchable(refused.reason());
    } catch (SocketTimeoutException late) {
      throw unfetchable(EvidenceError.PAGE_TOO_SLOW, config.timeout().toSeconds());
    } catch (ProtocolException endless) {
      throw unfetchable(EvidenceError.PAGE_REDIRECTS);
    } catch (IOException failed) {
      throw unfetchable(EvidenceError.PAGE_UNREACHABLE);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unfetchable(EvidenceError.PAGE_INTERRUPTED);
    }
  }

  private static HttpProblem unfetchable(Message.Key reason, Object... arguments) {
    return unfetchable(reason.with(arguments));
  }

  private static HttpProblem unfetchable(Message reason) {
    return Problems.invalid("url", reason);
  }

  private static WebPage page(GuardedHttpClient.Answer answer) {
    String type = answer.type() == null ? "text/html" : answer.type().toLowerCase(Locale.ROOT);
    if (answer.status() != 200) {
      throw unfetchable(EvidenceError.PAGE_STATUS, answer.status());
    }
    if (!type.startsWith("text/") && !type.contains("html")) {
      throw unfetchable(EvidenceError.PAGE_NOT_TEXT, type);
    }
    try {
      return WebPage.of(
          Jsoup.parse(
              new ByteArrayInputStream(answer.body()), charset(type), answer.url().toString()),
          !answer.truncated());
    } catch (IOException | IllegalArgumentException unreadable) {
      throw unfetchable(EvidenceError.PAGE_UNREADABLE);
    }
  }

  /** The charset that the server names; null if it names none that Java has: the page may say. */
  private static String charset(String type) {
    String named = type.replaceFirst("(?s).*charset=[\"']?([\\w-]+).*|.*", "$1");
    try {
      return named != null && Charset.isSupported(named) ? named : null;
    } catch (IllegalCharsetNameException none) {
      return null;
    }
  }
}
