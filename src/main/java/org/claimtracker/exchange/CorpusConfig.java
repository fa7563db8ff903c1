package org.claimtracker.exchange;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The claims that come as files. */
@ConfigMapping(prefix = "claims.corpus")
public interface CorpusConfig {

  /** When the start reads them. ALWAYS adds what is missing and changes nothing that is there. */
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
