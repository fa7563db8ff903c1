package org.claimtracker.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtracker.outbound.Network;

/** How pages that somebody names are fetched. */
@ConfigMapping(prefix = "claims.fetch")
public interface FetchConfig {

  /** Networks that are not public and may be fetched from all the same. */
  Optional<List<Network>> allowedNetworks();

  /** How long a page may take. */
  @WithDefault("10s")
  Duration timeout();

  /** How many pages are fetched at once; who comes then is told to try again. */
  @WithDefault("4")
  int atOnce();
}
