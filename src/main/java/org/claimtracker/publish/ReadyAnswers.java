package org.claimtracker.publish;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimtracker.review.StandingChanged;

/**
 * Public answers that were given before and have not changed since. Whatever changes what stands
 * published takes away the answers about that verdict, and every list.
 */
@ApplicationScoped
class ReadyAnswers {

  private static final Pattern ABOUT_ONE = Pattern.compile("/api/v1/verdicts/([^/]+).*");

  /** What was asked: the address with its query, and the formats that will do. */
  private record Asked(String uri, String accept) {

    static Asked in(RoutingContext context) {
      String accept = context.request().getHeader("Accept");
      return new Asked(context.request().uri(), accept == null ? "" : accept);
    }

    boolean touches(String slug) {
      Matcher one = ABOUT_ONE.matcher(uri.replaceFirst("\\?.*", ""));
      return !one.matches() || one.group(1).equals(slug);
    }
  }

  private final Cache<Asked, Rendered> answers;
  private final AtomicLong changes = new AtomicLong();

  ReadyAnswers(PublicConfig config) {
    answers =
        Caffeine.newBuilder()
            .maximumWeight(config.readyAnswers().asLongValue())
            .weigher(
                (Asked asked, Rendered rendered) ->
                    asked.uri().length() + asked.accept().length() + rendered.bytes())
            .build();
  }

  /** The answer that is ready for this request; null when there is none. */
  Rendered ready(RoutingContext context) {
    return answers.getIfPresent(Asked.in(context));
  }

  /**
   * Renders an answer, keeps it ready for the next who asks, and gives it, or 304. It is not kept
   * when something changed while it was rendered: it may have been read before the change.
   */
  Response answer(RoutingContext context, Request request, Supplier<Rendered> render) {
    long before = changes.get();
    Rendered rendered = render.get();
    Asked asked = Asked.in(context);
    answers.put(asked, rendered);
    if (changes.get() != before) {
      answers.invalidate(asked);
    }
    EntityTag tag = new EntityTag(rendered.tag());
    Date modified = rendered.lastModified() == null ? null : Date.from(rendered.lastModified());
    Response.ResponseBuilder unchanged =
        modified == null
            ? request.evaluatePreconditions(tag)
            : request.evaluatePreconditions(modified, tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(rendered.plain(), rendered.type());
    return answer.tag(tag).lastModified(modified).build();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged change) {
    forget(change.slug());
  }

  /** Takes away what a change of this verdict touches. */
  void forget(String slug) {
    changes.incrementAndGet();
    answers.asMap().keySet().removeIf(asked -> asked.touches(slug));
  }
}
