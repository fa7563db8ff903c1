package org.claimtracker.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** Claims loaded from files. */
@ConfigMapping(prefix = "claims.corpus")
public interface CorpusConfig {

  /** When files are loaded at start. ALWAYS adds missing claims and changes no existing one. */
  enum Load {
    WHEN_EMPTY,
    ALWAYS,
    NEVER
  }

  @WithDefault("when-empty")
  Load load();

  @WithDefault("claims")
  Path directory();
}
