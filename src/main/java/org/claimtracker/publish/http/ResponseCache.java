package org.claimtracker.publish.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.claimtracker.claim.ClaimantChanged;
import org.claimtracker.review.StandingChanged;
import org.claimtracker.search.index.EmbeddingsReady;
import org.claimtracker.search.index.IndexRestored;
import org.claimtracker.verdict.ScaleRevised;

/**
 * Public answers that were given before and have not changed since; what many ask at once is
 * rendered once. Whatever changes what stands published takes away the answers about that verdict,
 * and all that are about more than one.
 */
@ApplicationScoped
public class ResponseCache {

  private static final String AWAITED = ResponseCache.class.getName();

  /** Changes are counted for so many groups of slugs; one takes away the answers of its group. */
  private static final int GROUPS = 1 << 14;

  /** What the objects around the bytes of one answer take. */
  private static final int BYTES_AROUND = 600;

  /**
   * An answer is found only under the count of changes that it was asked at, so that what was read
   * before a change is never given after it. Ages are counted in days: lists last for one.
   */
  private record Key(CacheKey asked, long changes, LocalDate day) {}

  private final AsyncCache<Key, RenderedResponse> aboutOne;
  private final AsyncCache<Key, RenderedResponse> aboutAll;
  private final AtomicLongArray changesOfOne = new AtomicLongArray(GROUPS);
  private final AtomicLong changes = new AtomicLong();
  private final QueryTimeout limit;
  private final Clock clock;

  ResponseCache(PublicConfig config, QueryTimeout limit, Clock clock) {
    this.limit = limit;
    this.aboutOne = cache(config.readyAnswers().asLongValue() / 2);
    this.aboutAll = cache(config.readyAnswers().asLongValue() / 2);
    this.clock = clock;
  }

  private static AsyncCache<Key, RenderedResponse> cache(long bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .weigher(
            (Key key, RenderedResponse rendered) ->
                BYTES_AROUND + key.asked().address().length() + rendered.bytes())
        .buildAsync();
  }

  /**
   * The answer to this, which is there or which another request is rendering; null, or an answer of
   * null, when it has to be rendered for this one. Then the others wait for this one until it ends.
   */
  CompletableFuture<RenderedResponse> readyOrAwaited(CacheKey asked, RoutingContext request) {
    boolean one = asked.slug() != null;
    Key key =
        one
            ? new Key(asked, changesOfOne.get(group(asked.slug())), null)
            : new Key(asked, changes.get(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    AsyncCache<Key, RenderedResponse> answers = one ? aboutOne : aboutAll;
    CompletableFuture<RenderedResponse> there = answers.getIfPresent(key);
    if (there != null) {
      return there;
    }
    CompletableFuture<RenderedResponse> awaited = new CompletableFuture<>();
    there = answers.asMap().putIfAbsent(key, awaited);
    if (there == null) {
      request.put(AWAITED, awaited);
      request.addEndHandler(ended -> awaited.complete(null));
    }
    return there;
  }

  /** The address that was asked, without what no answer depends on; for links that lead back. */
  public static String address(RoutingContext request) {
    return CacheKey.address(request);
  }

  /**
   * Renders the answer to a public read in a transaction and gives it, or 304, as suits the
   * request; it is kept ready for the next who ask the same, and given to those who wait for it. It
   * may depend on nothing but the address, the {@link PageLanguage} and what stands published; what
   * is thrown is not kept.
   */
  public Response answer(RoutingContext request, Supplier<RenderedResponse> render) {
    RenderedResponse rendered = rendered(request, render);
    CompletableFuture<RenderedResponse> awaited = request.get(AWAITED);
    if (rendered != null && awaited != null) {
      awaited.complete(rendered);
    }
    return given(request, rendered);
  }

  /** The same where the answer depends on something else too: it is given to this request alone. */
  public Response answerOnce(RoutingContext request, Supplier<RenderedResponse> render) {
    return given(request, rendered(request, render));
  }

  /** Null when nobody is there to get it. */
  private RenderedResponse rendered(RoutingContext request, Supplier<RenderedResponse> render) {
    Bulkhead.Stay stay = request.get(Bulkhead.Stay.class.getName());
    if (stay != null && !stay.begin()) {
      return null;
    }
    try {
      return limit.within(render);
    } finally {
      if (stay != null) {
        stay.end();
      }
    }
  }

  private Response given(RoutingContext request, RenderedResponse rendered) {
    if (rendered == null) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
    // Its own headers take the place of those that every answer has; a Response would add them.
    rendered.headers().keySet().forEach(request.response().headers()::remove);
    return ConditionalResponse.to(request.request(), rendered, clock.instant()).toResponse();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged change) {
    forget(change.slug());
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimantChanged change) {
    forgetAllAboutMany();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScaleRevised change) {
    forgetAllAboutMany();
  }

  /** What the database found for want of the index may lack something. */
  void forget(@Observes IndexRestored back) {
    forgetAllAboutMany();
  }

  /** What was compared by words alone may be compared by its meaning now. */
  void forget(@Observes EmbeddingsReady known) {
    forgetAllAboutMany();
  }

  /** Takes away what a change of this verdict touches. */
  void forget(String slug) {
    changesOfOne.incrementAndGet(group(slug));
    forgetAllAboutMany();
  }

  /** Takes away all that is not about one verdict alone. */
  void forgetAllAboutMany() {
    changes.incrementAndGet();
    aboutAll.synchronous().invalidateAll();
  }

  private static int group(String slug) {
    return Math.floorMod(slug.hashCode(), GROUPS);
  }
}
