package org.claimtracker.verdict.external;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Checks of other publishers. */
@ConfigMapping(prefix = "claims.external")
public interface ExternalConfig {

  /**
   * Whether readers find them: on the search page, among the matches of a text and in their list.
   * Staff always do.
   */
  @WithName("public")
  @WithDefault("true")
  boolean isPublic();
}
