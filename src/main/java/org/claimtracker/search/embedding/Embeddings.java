package org.claimtracker.search.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.claimtracker.language.LanguageAnalyzers;
import org.jboss.logging.Logger;

/** The meanings of texts, in the languages that the model speaks, once the model is loaded. */
@ApplicationScoped
public class Embeddings {

  private static final Logger LOG = Logger.getLogger(Embeddings.class);

  /** Vectors of two kilobytes that wait to be taken into the index. */
  private static final int MAX_CACHED = 2_000;

  /** No loading takes so long. */
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

  /** Names the model that the vectors are of, loaded or not. */
  public String model() {
    return switch (config.model()) {
      case SearchConfig.NONE -> SearchConfig.NONE;
      case SearchConfig.SHIPPED -> SentenceModel.SHIPPED;
      default -> Path.of(config.model()).getFileName().toString();
    };
  }

  /** The same with the size of a desk's own model: another one under its name is another one. */
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

  /** Whether texts can be compared by their meaning now; begins to load the model if not. */
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

  /** Whether sentences in this language have a meaning; waits while the model is being loaded. */
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
   * The meaning of a sentence in a text whose language the model speaks, as a vector of length 1;
   * null when the letters of the sentence are mostly not of such a language.
   */
  public float[] of(String sentence) {
    return LanguageAnalyzers.mostlyIn(sentence, config.modelLanguages())
        ? model.meaningOf(sentence)
        : null;
  }

  /**
   * The meaning of what somebody asks about; null when the model is not ready or does not speak the
   * language. Without a language it is judged by the letters.
   */
  public float[] asked(String text, String language) {
    boolean spoken =
        language == null
            ? !LanguageAnalyzers.of(text, config.modelLanguages()).isEmpty()
            : speaks(language);
    return spoken && isReady() ? model.meaningOf(text) : null;
  }

  /** Finds out the meaning of a statement and remembers it until the index has it. */
  public void findOut(String statement) {
    remembered.get(statement, model::meaningOf);
  }

  /** A meaning that was found out and may not be in the index yet; null for none. */
  public float[] remembered(String statement) {
    return remembered.getIfPresent(statement);
  }
}
