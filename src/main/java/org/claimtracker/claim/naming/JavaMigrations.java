package org.claimtracker.claim.naming;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Registers what SQL cannot do; by itself Quarkus finds only classes in the folders of scripts. */
@Singleton
@Unremovable
class JavaMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(
        new NameKeyMigration(), new AddressKeyMigration(), new NameTermMigration());
  }
}
