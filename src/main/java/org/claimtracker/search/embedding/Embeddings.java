package org.claimtracker.search.embedding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.search.lucene.Embedding;
import org.jboss.logging.Logger;

/**
 * The model that the desk chose, and, until the vectors of all claims by that one are there, the
 * one before it: it answers meanwhile.
 */
@ApplicationScoped
public class Embeddings {

  private static final Logger LOG = Logger.getLogger(Embeddings.class);

  /** Vectors of two kilobytes each, waiting to be indexed. */
  private static final int MAX_CACHED = 2_000;

  /** No request goes on asking a model that long after it took it. */
  private static final Duration LAST_USE = Duration.ofMinutes(2);

  private record Read(String model, String statement) {}

  private final EmbeddingModel chosen;
  private final Cache<Read, Embedding> remembered =
      Caffeine.newBuilder().maximumSize(MAX_CACHED).build();
  private volatile EmbeddingModel former;
  private EmbeddingModel retired;
  private long retiredAt;

  Embeddings(SearchConfig config) {
    this.chosen = new EmbeddingModel(ModelChoice.of(config));
  }

  /** The name of the model that was chosen, loaded or not. */
  public String model() {
    return chosen.name();
  }

  /** The model that texts are compared by now. */
  public EmbeddingModel serving() {
    EmbeddingModel before = former;
    return before == null || before.isUnusable() ? chosen : before;
  }

  /** The model that will compare texts once all vectors are there; null if it does already. */
  public EmbeddingModel next() {
    EmbeddingModel serving = serving();
    return serving == chosen ? null : chosen;
  }

  /**
   * The models whose vectors are kept, the one that answers first; none if matching is by words.
   */
  public List<EmbeddingModel> models() {
    EmbeddingModel serving = serving();
    if (chosen.choice().isNone()) {
      return List.of();
    }
    return serving == chosen ? List.of(chosen) : List.of(serving, chosen);
  }

  /** What an index keeps of the model that answers, for {@link #answerAs}. */
  public Map<String, String> told() {
    return serving().choice().told();
  }

  /**
   * Goes on answering by the model of an index that was kept, until {@link #switchOver}.
   *
   * @param told as {@link #told} had it
   */
  public synchronized void answerAs(Map<String, String> told) {
    ModelChoice before = ModelChoice.of(told);
    String version = before == null ? null : before.version();
    if (version == null || version.equals(serving().version()) || chosen.choice().isNone()) {
      return;
    }
    if (version.equals(chosen.version())) {
      former = null;
    } else if (before.isThere()) {
      LOG.infof(
          "Matching goes by the model %s until the vectors by %s are complete",
          before.name(), chosen.name());
      former = new EmbeddingModel(before);
    } else if (!before.isNone()) {
      LOG.warnf(
          "The model %s is gone: matching goes by words where there is no vector by %s yet",
          before.name(), chosen.name());
    }
  }

  /** From now on the model that was chosen answers. */
  public synchronized void switchOver() {
    retired = former;
    retiredAt = System.nanoTime();
    former = null;
    LOG.infof("Matching goes by the model %s now", chosen.name());
  }

  /** Frees the memory of the model before, once nobody asks it any more. */
  public synchronized void releaseFormer() {
    if (retired != null && System.nanoTime() - retiredAt > LAST_USE.toNanos()) {
      retired.close();
      retired = null;
    }
  }

  /** The process crashes if it ends while native code makes the model. */
  void awaitLoading(@Observes ShutdownEvent stop) throws InterruptedException {
    for (EmbeddingModel model : models()) {
      model.awaitLoading();
    }
  }

  /** Whether sentences in this language have an embedding; waits while the model is loading. */
  public boolean awaited(String language) {
    return chosen.awaited(language);
  }

  /**
   * The vector of a sentence from a text in a language of the model, of length 1; null if the
   * sentence is mostly in another script.
   */
  public float[] of(String sentence) {
    return LanguageGuess.isMostlyIn(sentence, chosen.languages())
        ? chosen.of(sentence).vector()
        : null;
  }

  /** Computes the embedding of a statement and caches it until it is indexed. */
  public void findOut(EmbeddingModel model, String statement) {
    remembered.get(new Read(model.version(), statement), read -> model.of(statement));
  }

  /** An embedding that was computed but may not be indexed yet; null for none. */
  public Embedding remembered(EmbeddingModel model, String statement) {
    return remembered.getIfPresent(new Read(model.version(), statement));
  }
}
