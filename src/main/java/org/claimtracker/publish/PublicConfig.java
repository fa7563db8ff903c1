package org.claimtracker.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the public reads are served. */
@ConfigMapping(prefix = "claims.public")
public interface PublicConfig {

  /** Requests a minute from one address; the next ones get 429. */
  @WithDefault("1200")
  int requestsPerMinute();

  /**
   * How long a cache may give an answer without asking again; a retraction takes that long there.
   */
  @WithDefault("10s")
  Duration keep();

  /** How often a node looks at what other nodes published. */
  @WithDefault("1s")
  Duration followEvery();

  /** Memory for answers that are kept ready. */
  @WithDefault("64M")
  MemorySize readyAnswers();
}
