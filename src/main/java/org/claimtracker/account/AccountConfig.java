package org.claimtracker.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

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

  /** How long a first or reset password can be used to sign in and choose another. */
  @WithDefault("P7D")
  Duration firstPassword();

  /** How recently one must have signed in to create accounts, grant roles and reset passwords. */
  @WithDefault("PT30M")
  Duration freshSignIn();

  /** Whose sign-in needs a second factor; who has none sets it up before anything else. */
  @WithDefault("none")
  SecondFactorFor secondFactor();

  /** How often it is written when sessions and tokens were last used. */
  @WithDefault("1m")
  String writeLastUseEvery();

  /** Threads that compute hashes for known browsers, and as many for strangers. */
  @WithDefault("1")
  int hashingThreads();

  /** How many wait for these threads, for each of the two; more get 503. */
  @WithDefault("16")
  int hashingQueue();

  /** Wrong passwords per minute from one address, for all handles together; more get 429. */
  @WithDefault("20")
  int attemptsPerAddress();

  /** Wrong passwords per minute for one handle from one address; more get 429. */
  @WithDefault("5")
  int attemptsPerMinute();

  /** Wrong passwords per hour for one handle from all addresses, against distributed guessing. */
  @WithDefault("100")
  int attemptsPerHour();

  /** Who has to have a second factor; everybody else may. */
  enum SecondFactorFor {
    NONE,
    ADMINISTRATORS,
    /** Editors and administrators. */
    EDITORS,
    ALL;

    public boolean includes(Set<Role> roles) {
      return switch (this) {
        case NONE -> false;
        case ADMINISTRATORS -> roles.contains(Role.ADMINISTRATOR);
        case EDITORS -> roles.contains(Role.EDITOR) || roles.contains(Role.ADMINISTRATOR);
        case ALL -> true;
      };
    }
  }
}
