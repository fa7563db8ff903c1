package org.claimtracker.search.embedding;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.claimtracker.search.lucene.Embedding;

/** The shipped model, for tests and evaluations in other packages. */
public final class LoadedMeanings {

  private LoadedMeanings() {}

  /** With the default configuration: for English. */
  public static Embeddings shipped() {
    return of(SearchConfig.SHIPPED);
  }

  /** The embedding of a text by a model that is loaded already. */
  public static Embedding embedding(SentenceModel model, String text) {
    return embedding(model.meaningOf(text));
  }

  /** A vector that some model computed; in one index, all are of the same. */
  public static Embedding embedding(float[] vector) {
    return new Embedding("any", vector, 1);
  }

  public static Embeddings none() {
    return of(SearchConfig.NONE);
  }

  public static Embeddings of(String model) {
    return new Embeddings(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(SearchConfig.class)
            .withDefaultValue("claims.search.model", model)
            .build()
            .getConfigMapping(SearchConfig.class));
  }
}
