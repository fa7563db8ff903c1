package org.claimtracker.search.embedding;

import io.smallrye.config.SmallRyeConfigBuilder;

/** The model that comes with the application, for tests and evaluations in other rooms. */
public final class LoadedMeanings {

  private LoadedMeanings() {}

  /** As configured by default: for English. */
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
