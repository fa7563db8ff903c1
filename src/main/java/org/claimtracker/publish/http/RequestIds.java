package org.claimtracker.publish.http;

import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * What a request is found by in the logs: what the caller sent, or a number of this process. It is
 * no secret, so it needs no randomness of its own.
 */
public final class RequestIds {

  public static final String HEADER = "X-Request-ID";

  private static final Pattern USABLE = Pattern.compile("[\\w.:-]{1,64}");
  private static final String PROCESS = Long.toHexString(new SecureRandom().nextLong()) + '-';
  private static final AtomicLong LAST = new AtomicLong();

  private RequestIds() {}

  public static String of(HttpServerRequest request) {
    String given = request.getHeader(HEADER);
    return given != null && USABLE.matcher(given).matches()
        ? given
        : PROCESS + LAST.incrementAndGet();
  }
}
