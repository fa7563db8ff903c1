package org.claimtracker.publish.http;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.claimtracker.claim.ClaimantChanged;
import org.claimtracker.claim.TopicChanged;
import org.claimtracker.review.StandingChanged;
import org.claimtracker.search.index.EmbeddingsReady;
import org.claimtracker.search.index.IndexRestored;
import org.claimtracker.verdict.ScaleChanged;

/**
 * Rendered answers of public endpoints. Concurrent requests for the same answer render it once. A
 * publication or retraction invalidates the answers about that verdict and all answers about more
 * than one.
 */
@ApplicationScoped
public class ResponseCache {

  private static final String PENDING = ResponseCache.class.getName();

  /** Versions are counted by hash of the slug; a change invalidates all slugs of its bucket. */
  private static final int BUCKETS = 1 << 14;

  /** Estimated heap of one entry beside its bytes. */
  private static final int ENTRY_OVERHEAD = 600;

  /** The answer that a request has to render and others wait for. */
  private record Pending(VersionedKey key, CompletableFuture<ReadyAnswer> answer) {}

  private final AsyncCache<VersionedKey, ReadyAnswer> ofOne;
  private final AsyncCache<VersionedKey, ReadyAnswer> ofMany;
  private final AtomicLongArray versions = new AtomicLongArray(BUCKETS);
  private final AtomicLong versionOfMany = new AtomicLong();
  private final RenderedStore store;
  private final QueryTimeout timeout;
  private final Clock clock;

  ResponseCache(PublicConfig config, RenderedStore store, QueryTimeout timeout, Clock clock) {
    this.store = store;
    this.timeout = timeout;
    this.ofOne = cache(config.readyAnswers().asLongValue() / 2);
    this.ofMany = cache(config.readyAnswers().asLongValue() / 2);
    this.clock = clock;
  }

  private static AsyncCache<VersionedKey, ReadyAnswer> cache(long bytes) {
    return Caffeine.newBuilder()
        .maximumWeight(bytes)
        .weigher(
            (VersionedKey key, ReadyAnswer ready) ->
                ENTRY_OVERHEAD + key.request().address().length() + ready.rendered().bytes())
        .buildAsync();
  }

  /**
   * The cached answer, or a future of one that another request is rendering. Null, or a future of
   * null, if this request has to render it; then others wait for this one until it ends.
   */
  CompletableFuture<ReadyAnswer> cachedOrPending(CacheKey key, RoutingContext request) {
    VersionedKey versioned = versioned(key);
    AsyncCache<VersionedKey, ReadyAnswer> cache = cacheOf(key);
    CompletableFuture<ReadyAnswer> cached = cache.getIfPresent(versioned);
    if (cached != null) {
      return cached;
    }
    ReadyAnswer stored = stored(versioned);
    if (stored != null) {
      return CompletableFuture.completedFuture(stored);
    }
    CompletableFuture<ReadyAnswer> pending = new CompletableFuture<>();
    cached = cache.asMap().putIfAbsent(versioned, pending);
    if (cached == null) {
      request.put(PENDING, new Pending(versioned, pending));
      request.addEndHandler(ended -> pending.complete(null));
    }
    return cached;
  }

  /** The answer if it is there; null otherwise. */
  ReadyAnswer ready(CacheKey key) {
    VersionedKey versioned = versioned(key);
    CompletableFuture<ReadyAnswer> cached = cacheOf(key).getIfPresent(versioned);
    return cached == null ? stored(versioned) : cached.getNow(null);
  }

  /** What is sent for this request, if it is there and current; null otherwise. */
  public RenderedResponse rendered(CacheKey key) {
    ReadyAnswer ready = ready(key);
    return ready == null ? null : ready.rendered();
  }

  /** From the file, and from then on from memory, if it is asked for often enough to stay there. */
  private ReadyAnswer stored(VersionedKey key) {
    RenderedResponse stored = store.get(key.request());
    if (stored == null || !isCurrent(key)) {
      return null;
    }
    ReadyAnswer ready = new ReadyAnswer(stored);
    cacheOf(key.request()).put(key, CompletableFuture.completedFuture(ready));
    return ready;
  }

  /** Whether the answer need not be stored: it is there, or none can be. */
  public boolean isStored(CacheKey key) {
    return store.has(key);
  }

  /** Stores answers that nobody has asked for yet; one may be gone by the time it is rendered. */
  public void store(Collection<CacheKey> keys, Supplier<Map<CacheKey, RenderedResponse>> render) {
    List<VersionedKey> versioned = keys.stream().map(this::versioned).toList();
    Map<CacheKey, RenderedResponse> rendered = render.get();
    for (VersionedKey key : versioned) {
      RenderedResponse answer = rendered.get(key.request());
      if (answer != null) {
        store(key, answer);
      }
    }
  }

  private void store(VersionedKey key, RenderedResponse rendered) {
    store.put(key.request(), rendered, () -> isCurrent(key));
  }

  private boolean isCurrent(VersionedKey key) {
    return key.version() == versions.get(bucket(key.request().slug()));
  }

  private AsyncCache<VersionedKey, ReadyAnswer> cacheOf(CacheKey key) {
    return key.slug() == null ? ofMany : ofOne;
  }

  private VersionedKey versioned(CacheKey key) {
    return key.slug() == null
        ? VersionedKey.ofMany(key, versionOfMany.get(), clock.instant())
        : new VersionedKey(key, versions.get(bucket(key.slug())), null);
  }

  /**
   * Renders the answer in a transaction and caches it; answers 304 if the client has it already.
   * The answer may depend only on the canonical address, the {@link PageLanguage}, the negotiated
   * media type and what is published. Exceptions are not cached.
   */
  public Response answer(RoutingContext request, Supplier<RenderedResponse> render) {
    RenderedResponse rendered = rendered(request, render);
    Pending pending = request.get(PENDING);
    if (rendered != null && pending != null) {
      pending.answer().complete(new ReadyAnswer(rendered));
      store(pending.key(), rendered);
    }
    return conditional(request, rendered);
  }

  /** Answers without caching, for an answer that depends on something else too. */
  public Response answerOnce(RoutingContext request, Supplier<RenderedResponse> render) {
    return conditional(request, rendered(request, render));
  }

  /** Null if the client has disconnected. */
  private RenderedResponse rendered(RoutingContext request, Supplier<RenderedResponse> render) {
    Bulkhead.Permit permit = request.get(Bulkhead.Permit.class.getName());
    if (permit != null && !permit.beginRendering()) {
      return null;
    }
    try {
      return timeout.within(render);
    } finally {
      if (permit != null) {
        permit.endRendering();
      }
    }
  }

  private Response conditional(RoutingContext request, RenderedResponse rendered) {
    if (rendered == null) {
      return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
    // A Response would add its headers to those that a filter has set, rather than replace them.
    rendered.headers().keySet().forEach(request.response().headers()::remove);
    return ConditionalResponse.to(request.request(), rendered, clock.instant()).toResponse();
  }

  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) StandingChanged change) {
    invalidate(change.slug());
  }

  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClaimantChanged change) {
    invalidateMany();
  }

  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) TopicChanged change) {
    invalidateMany();
  }

  void invalidate(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScaleChanged change) {
    invalidateMany();
  }

  /** The database, asked instead of the index, may have found less. */
  void invalidate(@Observes IndexRestored restored) {
    invalidateMany();
  }

  /** Texts that were compared by words alone can now be compared by embeddings. */
  void invalidate(@Observes EmbeddingsReady ready) {
    invalidateMany();
  }

  /** Invalidates what a change of this verdict affects. */
  void invalidate(String slug) {
    store.remove(slug, () -> versions.incrementAndGet(bucket(slug)));
    invalidateMany();
  }

  /** Invalidates every answer that is not about one verdict alone. */
  void invalidateMany() {
    versionOfMany.incrementAndGet();
    ofMany.synchronous().invalidateAll();
  }

  private static int bucket(String slug) {
    return Math.floorMod(slug.hashCode(), BUCKETS);
  }
}
