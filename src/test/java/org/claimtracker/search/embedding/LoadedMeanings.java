package org.claimtracker.search.embedding;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The shipped model, for tests and evaluations in other packages. */
public final class LoadedMeanings {

  private LoadedMeanings() {}

  /** With the default configuration: for English. */
  public static Embeddings shipped() {
    return of(SearchConfig.SHIPPED);
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
