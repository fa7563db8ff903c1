package org.claimtracker.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtracker.outbound.Network;

/** How pages are fetched from URLs that users enter. */
@ConfigMapping(prefix = "claims.fetch")
public interface FetchConfig {

  /** Networks that are not public but may be fetched from nevertheless. */
  Optional<List<Network>> allowedNetworks();

  /** The timeout for one page. */
  @WithDefault("10s")
  Duration timeout();

  /** The maximum number of concurrent fetches; further requests are asked to retry. */
  @WithDefault("4")
  int atOnce();
}
