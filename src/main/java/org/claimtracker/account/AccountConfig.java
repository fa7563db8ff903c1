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

  /** bcrypt's cost: each step doubles the work of a guess. */
  @WithDefault("12")
  int bcryptCost();

  /** Sign-in attempts a minute for one handle from one address; the next ones get 429. */
  @WithDefault("5")
  int attemptsPerMinute();

  /** Sign-in attempts an hour for one handle from everywhere, against distributed guessing. */
  @WithDefault("100")
  int attemptsPerHour();
}
