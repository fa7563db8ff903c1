package org.claimtracker.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Accounts and sign-in. */
@ConfigMapping(prefix = "claims.account")
public interface AccountConfig {

  /**
   * The first administrator's password, for unattended installs ({@code CLAIMS_ADMIN_PASSWORD}).
   */
  Optional<String> adminPassword();

  /** How long a session lasts. */
  @WithDefault("PT12H")
  Duration session();

  /** Cost of bcrypt; each step doubles the work of a guess. */
  @WithDefault("12")
  int bcryptCost();

  /** Sign-in attempts per minute for one handle from one address; more get 429. */
  @WithDefault("5")
  int attemptsPerMinute();

  /** Sign-in attempts per hour for one handle from all addresses, against distributed guessing. */
  @WithDefault("100")
  int attemptsPerHour();
}
