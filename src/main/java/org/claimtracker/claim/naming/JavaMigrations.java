package org.claimtracker.claim.naming;

import io.quarkus.arc.Unremovable;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/** Registers what SQL cannot do; by itself Quarkus finds only classes in the folders of scripts. */
@Singleton
@Unremovable
public class JavaMigrations implements FlywayConfigurationCustomizer {

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.javaMigrations(all());
  }

  /** All of them, also for a database that is not the application's own. */
  public static JavaMigration[] all() {
    return new JavaMigration[] {
      new NameKeyMigration(), new AddressKeyMigration(), new NameTermMigration()
    };
  }
}
