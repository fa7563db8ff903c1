package org.claimtracker;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** What happens to every request before anything else: it gets an id, and nonsense is refused. */
@ApplicationScoped
class Requests {

  private static final String ID = "X-Request-ID";
  private static final Pattern USABLE_ID = Pattern.compile("[\\w.:-]{1,64}");
  private static final long MOST_BYTES = 1024 * 1024;

  void register(@Observes Filters filters) {
    filters.register(this::identify, 1000);
    filters.register(this::refuseNonsense, 900);
  }

  /** Takes the caller's request id or makes one; it is answered and stands in each log line. */
  private void identify(RoutingContext context) {
    String given = context.request().getHeader(ID);
    String id =
        given != null && USABLE_ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    MDC.put("requestId", id);
    context.response().putHeader(ID, id);
    context.next();
  }

  /** A NUL is no character of any name; a body over 1 MiB is refused before it is read. */
  private void refuseNonsense(RoutingContext context) {
    if (context.request().uri().contains("%00")) {
      refuse(context, 400, "Malformed request", "The address holds a NUL character.");
    } else if (announcedBytes(context) > MOST_BYTES) {
      refuse(context, 413, "Too large", "A request body is at most 1 MiB.");
    } else {
      context.next();
    }
  }

  private static long announcedBytes(RoutingContext context) {
    String length = context.request().getHeader("Content-Length");
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }

  private static void refuse(RoutingContext context, int status, String title, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("Content-Type", "application/problem+json")
        .putHeader("Connection", "close")
        .end(
            """
            {"status":%d,"title":"%s","detail":"%s"}"""
                .formatted(status, title, detail));
  }
}
