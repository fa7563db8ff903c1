package org.claimtracker.publish.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtracker.outbound.Network;

/** Settings of webhook deliveries. */
@ConfigMapping(prefix = "claims.webhooks")
public interface WebhookConfig {

  /** Private networks that receivers may be in. */
  Optional<List<Network>> allowedNetworks();

  /** How often a node looks for deliveries that are due. */
  @WithDefault("5s")
  Duration every();

  /** Timeout of one attempt. */
  @WithDefault("15s")
  Duration timeout();

  /**
   * Delays between attempts; after the last one a delivery is given up. The default is the schedule
   * that the Standard Webhooks specification proposes.
   */
  @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> retries();

  /** A webhook that has failed for this long is switched off when a delivery is given up. */
  @WithDefault("P2D")
  Duration failingFor();

  /** How long the previous secret stays valid after a rotation. */
  @WithDefault("P1D")
  Duration formerSecret();

  /** Retention of deliveries that were delivered, given up or cancelled. */
  @WithDefault("P90D")
  Duration keepLog();
}
