package org.claimtracker.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what readers send. */
@ConfigMapping(prefix = "claims.inbox")
public interface InboxConfig {

  /** Days until an answer is due. */
  @WithDefault("14")
  int dueDays();

  /** How long the words and the address of a reader are kept after they came. */
  @WithDefault("P180D")
  Duration keep();

  /** How many messages one client address may send in an hour. */
  @WithDefault("10")
  int perHour();

  /** A form that is sent sooner after it was shown was not filled in by a person. */
  @WithDefault("3s")
  Duration leastTime();
}
