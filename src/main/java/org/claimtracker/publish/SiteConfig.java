package org.claimtracker.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the desk presents itself to readers. */
@ConfigMapping(prefix = "claims.site")
interface SiteConfig {

  /** Where readers find it, without a slash at the end. */
  @WithDefault("http://localhost:8080")
  String url();

  @WithDefault("Claim Tracker")
  String name();

  /** Address of the licence that verdicts are given under. */
  Optional<String> license();
}
