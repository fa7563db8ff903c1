package org.claimtracker.publish.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
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

  private void batch() {
    List<Publication> batch =
        Publication.<Publication>find(
                "from Publication p join fetch p.claim join fetch p.review where p.id > ?1 and "
                    + Publication.STANDING
                    + " order by p.id",
                last)
            .page(0, BATCH_SIZE)
            .list();
    if (batch.isEmpty()) {
      return;
    }
    List<CacheKey> missing = new ArrayList<>();
    List<Publication> unrendered = new ArrayList<>();
    for (Publication publication : batch) {
      String slug = publication.claim.slug;
      CacheKey key =
          new CacheKey("/api/v1/verdicts/" + slug, MediaType.APPLICATION_JSON_TYPE, null, slug);
      if (!cache.isStored(key)) {
        missing.add(key);
        unrendered.add(publication);
      }
    }
    cache.store(missing, () -> rendered(unrendered));
    last = batch.get(batch.size() - 1).id;
    Publication.getEntityManager().clear();
  }

  private List<RenderedResponse> rendered(List<Publication> publications) {
    List<String> documents = publications.isEmpty() ? List.of() : published.documents(publications);
    List<RenderedResponse> rendered = new ArrayList<>();
    for (int at = 0; at < documents.size(); at++) {
      rendered.add(VerdictResource.asJson(documents.get(at), publications.get(at)));
    }
    return rendered;
  }
}
