package org.claimtracker.publish.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimtracker.history.BackgroundWork;
import org.claimtracker.publish.http.CacheKey;
import org.claimtracker.publish.http.RenderedResponse;
import org.claimtracker.publish.http.ResponseCache;
import org.claimtracker.review.Publication;
import org.jboss.logging.Logger;

/**
 * Stores the documents of verdicts that nobody has asked for yet, once after the start, so that the
 * first who does needs no database either. It takes half of one processor.
 */
@ApplicationScoped
class Prerendering implements Runnable {

  private static final Logger LOG = Logger.getLogger(Prerendering.class);
  private static final int BATCH_SIZE = 200;
  private static final int ERRORS_TO_BEAR = 10;

  /** A publication that readers get, and the slug of its claim. */
  record Standing(Long id, String slug) {}

  private final ResponseCache cache;
  private final PublishedVerdicts published;
  private final BackgroundWork background;
  private long last;

  Prerendering(ResponseCache cache, PublishedVerdicts published, BackgroundWork background) {
    this.cache = cache;
    this.published = published;
    this.background = background;
  }

  void begin(@Observes StartupEvent start) {
    Thread thread = new Thread(this, "prerendering");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  @Override
  public void run() {
    int errors = 0;
    try {
      for (boolean more = true; more && !background.isStopping(); ) {
        long began = System.nanoTime();
        try {
          long before = last;
          background.run(() -> QuarkusTransaction.requiringNew().run(this::batch));
          more = last > before;
        } catch (RuntimeException failed) {
          if (++errors == ERRORS_TO_BEAR) {
            LOG.warn("Verdicts are not rendered ahead any more", failed);
            return;
          }
        }
        Thread.sleep(Math.max(1, (System.nanoTime() - began) / 1_000_000));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Documents that the file has from an earlier run are not read again. */
  private void batch() {
    List<Standing> batch =
        Publication.find(
                "select p.id, c.slug from Publication p join p.claim c join p.review r"
                    + " where p.id > ?1 and "
                    + Publication.STANDING
                    + " order by p.id",
                last)
            .page(0, BATCH_SIZE)
            .project(Standing.class)
            .list();
    if (batch.isEmpty()) {
      return;
    }
    Map<CacheKey, Long> missing = new LinkedHashMap<>();
    for (Standing standing : batch) {
      CacheKey key = keyOf(standing.slug());
      if (!cache.isStored(key)) {
        missing.put(key, standing.id());
      }
    }
    if (!missing.isEmpty()) {
      cache.store(missing.keySet(), () -> rendered(missing.values()));
    }
    last = batch.get(batch.size() - 1).id();
    Publication.getEntityManager().clear();
  }

  /** What the document of a verdict is cached under. */
  static CacheKey keyOf(String slug) {
    return new CacheKey("/api/v1/verdicts/" + slug, MediaType.APPLICATION_JSON_TYPE, null, slug);
  }

  private Map<CacheKey, RenderedResponse> rendered(Collection<Long> ids) {
    List<Publication> publications =
        Publication.list(
            "from Publication p join fetch p.claim join fetch p.review where p.id in ?1", ids);
    List<String> documents = published.documents(publications);
    Map<CacheKey, RenderedResponse> rendered = new HashMap<>();
    for (int at = 0; at < documents.size(); at++) {
      Publication publication = publications.get(at);
      rendered.put(
          keyOf(publication.claim.slug), VerdictResource.asJson(documents.get(at), publication));
    }
    return rendered;
  }
}
