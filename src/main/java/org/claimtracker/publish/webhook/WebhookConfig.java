package org.claimtracker.publish.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.claimtracker.outbound.Network;

/** How webhooks are sent. */
@ConfigMapping(prefix = "claims.webhooks")
public interface WebhookConfig {

  /** Networks that receivers may be in although they are not public. */
  Optional<List<Network>> allowedNetworks();

  /** How often a node looks for deliveries that are due. */
  @WithDefault("5s")
  Duration every();

  /** How long a receiver may take to answer. */
  @WithDefault("15s")
  Duration timeout();

  /**
   * How long after each failed attempt the next one comes; after the last of them a delivery is
   * given up. The default is the schedule that the Standard Webhooks specification proposes.
   */
  @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> retries();

  /** A webhook that took nothing for so long is switched off when a delivery is given up. */
  @WithDefault("P2D")
  Duration failingFor();

  /** How long the secret before still signs beside a new one. */
  @WithDefault("P1D")
  Duration formerSecret();

  /** How long the log keeps what was delivered, given up or cancelled. */
  @WithDefault("P90D")
  Duration keepLog();
}
