package org.claimtracker.search.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;
import org.jboss.logging.Logger;

/** Embeddings of texts in the languages of the model, once it is loaded. */
@ApplicationScoped
public class Embeddings {

  private static final Logger LOG = Logger.getLogger(Embeddings.class);

  /** Vectors of two kilobytes each, waiting to be indexed. */
  private static final int MAX_CACHED = 2_000;

  /** No model takes longer to load. */
  private static final Duration MAX_LOADING_TIME = Duration.ofSeconds(20);

  private final SearchConfig config;
  private final Cache<String, float[]> remembered =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private volatile SentenceModel model;
  private volatile boolean unusable;

  Embeddings(SearchConfig config) {
    this.config = config;
  }

  /** The id of the model, loaded or not. */
  public String model() {
    return switch (config.model()) {
      case SearchConfig.NONE -> SearchConfig.NONE;
      case SearchConfig.SHIPPED -> SentenceModel.SHIPPED;
      default -> Path.of(config.model()).getFileName().toString();
    };
  }

  /**
   * Includes the file size of a custom model, so that a replaced model under the same name is
   * noticed.
   */
  public String version() {
    long size = Path.of(config.model(), SentenceModel.FILE).toFile().length();
    return size == 0 ? model() : model() + " " + size;
  }

  /** Whether statements in this language get a vector, now or later. */
  public boolean speaks(String language) {
    return !config.model().equals(SearchConfig.NONE)
        && !unusable
        && config.modelLanguages().contains(LanguageAnalyzers.readAs(language));
  }

  /** Whether texts can be compared by meaning now; starts loading the model if not. */
  public boolean isReady() {
    if (model == null
        && !config.model().equals(SearchConfig.NONE)
        && begun.compareAndSet(false, true)) {
      Thread loading = new Thread(this::load, "search-model");
      loading.setDaemon(true);
      loading.start();
    }
    return model != null;
  }

  /** The process crashes if it ends while native code makes the model. */
  void awaitLoading(@Observes ShutdownEvent stop) throws InterruptedException {
    if (begun.get()) {
      loaded.await(MAX_LOADING_TIME.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void load() {
    try {
      long before = System.nanoTime();
      SentenceModel found =
          config.model().equals(SearchConfig.SHIPPED)
              ? SentenceModel.shipped()
              : SentenceModel.in(Path.of(config.model()));
      found.tryOut();
      model = found;
      LOG.infof("Loaded the model %s in %d ms", model(), (System.nanoTime() - before) / 1_000_000);
    } catch (IOException | RuntimeException | LinkageError failed) {
      unusable = true;
      LOG.error("The model cannot be used; matching goes by words alone", failed);
    } finally {
      loaded.countDown();
    }
  }

  /** Whether sentences in this language have an embedding; waits while the model is loading. */
  public boolean awaited(String language) {
    if (!speaks(language)) {
      return false;
    }
    try {
      return isReady()
          || loaded.await(MAX_LOADING_TIME.toMillis(), TimeUnit.MILLISECONDS) && model != null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The embedding of a sentence from a text in a language of the model, of length 1; null if the
   * sentence is mostly in another script.
   */
  public float[] of(String sentence) {
    return LanguageGuess.isMostlyIn(sentence, config.modelLanguages())
        ? model.meaningOf(sentence)
        : null;
  }

  /**
   * The embedding of a query; null if the model is not ready or does not support the language.
   * Without a language, judged by the script.
   */
  public float[] asked(String text, String language) {
    return canRead(text, language) ? model.meaningOf(text) : null;
  }

  /** Whether a query has an embedding now; see {@link #asked}. */
  public boolean canRead(String text, String language) {
    boolean spoken =
        language == null
            ? !LanguageGuess.possible(text, config.modelLanguages()).isEmpty()
            : speaks(language);
    return spoken && isReady();
  }

  /** The embeddings of queries that {@link #canRead can be read}, computed together. */
  public List<float[]> asked(List<String> texts) {
    return model.meaningsOf(texts);
  }

  /** Computes the embedding of a statement and caches it until it is indexed. */
  public void findOut(String statement) {
    remembered.get(statement, model::meaningOf);
  }

  /** An embedding that was computed but may not be indexed yet; null for none. */
  public float[] remembered(String statement) {
    return remembered.getIfPresent(statement);
  }
}
