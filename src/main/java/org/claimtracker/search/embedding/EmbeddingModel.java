package org.claimtracker.search.embedding;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.claimtracker.language.LanguageAnalyzers;
import org.claimtracker.language.text.LanguageGuess;
import org.claimtracker.search.lucene.Embedding;
import org.jboss.logging.Logger;

/** A sentence model that was chosen, with its languages; loaded when it is first needed. */
public final class EmbeddingModel {

  private static final Logger LOG = Logger.getLogger(EmbeddingModel.class);

  /** No model takes longer to load. */
  private static final Duration MAX_LOADING_TIME = Duration.ofSeconds(20);

  private final ModelChoice choice;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch loaded = new CountDownLatch(1);
  private volatile SentenceModel model;
  private volatile boolean unusable;

  EmbeddingModel(ModelChoice choice) {
    this.choice = choice;
  }

  /** No model: texts are compared by words. */
  public static EmbeddingModel none() {
    return new EmbeddingModel(ModelChoice.of(SearchConfig.NONE, "", Set.of()));
  }

  /**
   * A model that is loaded already.
   *
   * @param setting {@code shipped} or a directory
   * @throws IOException if it cannot be used, with the reason
   */
  public static EmbeddingModel loaded(String setting, String prefix, Set<String> languages)
      throws IOException {
    EmbeddingModel model = new EmbeddingModel(ModelChoice.of(setting, prefix, languages));
    model.model = model.choice.load();
    return model;
  }

  ModelChoice choice() {
    return choice;
  }

  /** The name of the model, loaded or not. */
  public String name() {
    return choice.name();
  }

  /** What its vectors are kept under. */
  public String version() {
    return choice.version();
  }

  /** The languages that it was trained for; other texts are matched by words. */
  public Set<String> languages() {
    return choice.languages();
  }

  /** Whether statements in this language get a vector, now or later. */
  public boolean speaks(String language) {
    return !choice.isNone()
        && !unusable
        && choice.languages().contains(LanguageAnalyzers.readAs(language));
  }

  /** Whether statements get vectors at all. */
  public boolean isUsed() {
    return !choice.isNone() && !unusable;
  }

  /** Whether it was tried and cannot be used. */
  boolean isUnusable() {
    return unusable;
  }

  /** Whether texts can be compared by meaning now; starts loading the model if not. */
  public boolean isReady() {
    if (model == null && !choice.isNone() && begun.compareAndSet(false, true)) {
      Thread loading = new Thread(this::load, "search-model");
      loading.setDaemon(true);
      loading.start();
    }
    return model != null;
  }

  /** Waits while it is loading, up to a limit. */
  boolean awaitLoading() throws InterruptedException {
    return !begun.get() || loaded.await(MAX_LOADING_TIME.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void load() {
    try {
      long before = System.nanoTime();
      model = choice.load();
      LOG.infof("Loaded the model %s in %d ms", name(), (System.nanoTime() - before) / 1_000_000);
    } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError failed) {
      unusable = true;
      LOG.errorf(failed, "The model %s cannot be used", name());
    } finally {
      loaded.countDown();
    }
  }

  /** Whether sentences in this language have an embedding; waits while the model is loading. */
  boolean awaited(String language) {
    if (!speaks(language)) {
      return false;
    }
    try {
      return isReady() || awaitLoading() && model != null;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The embedding of a text in a language of the model. */
  public Embedding of(String text) {
    return of(List.of(text)).get(0);
  }

  /**
   * The embedding of a query; null if the model is not ready or does not support the language.
   * Without a language, judged by the script.
   */
  public Embedding asked(String text, String language) {
    return canRead(text, language) ? of(text) : null;
  }

  /** Whether a query has an embedding now; see {@link #asked}. */
  public boolean canRead(String text, String language) {
    boolean spoken =
        language == null
            ? !choice.isNone() && !LanguageGuess.possible(text, choice.languages()).isEmpty()
            : speaks(language);
    return spoken && isReady();
  }

  /** The embeddings of queries that {@link #canRead can be read}, computed together. */
  public List<Embedding> of(List<String> texts) {
    List<float[]> vectors = model.meaningsOf(texts);
    return IntStream.range(0, vectors.size()).mapToObj(n -> kept(vectors.get(n))).toList();
  }

  /** A vector by this model, as one that is kept in an index. */
  public Embedding kept(float[] vector) {
    return new Embedding(version(), vector, model == null ? 1 : model.stretch());
  }

  void close() {
    SentenceModel used = model;
    if (used != null) {
      used.close();
    }
  }
}
