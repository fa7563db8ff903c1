package org.claimtracker.exchange.backup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** When an H2 desk backs itself up, where to, and what it keeps. */
@ConfigMapping(prefix = "claims.backup")
public interface BackupConfig {

  /** Of this desk alone; without it no backups are made by themselves. */
  Optional<Path> directory();

  /** Times of the day in UTC; one that was missed is made up for. */
  @WithDefault("02:00")
  List<LocalTime> at();

  /** When the last good one counts as old. */
  @WithDefault("P2D")
  Duration oldAfter();

  Keep keep();

  /** Of how many days, weeks and months the newest one is kept. */
  interface Keep {

    @WithDefault("7")
    int daily();

    @WithDefault("5")
    int weekly();

    @WithDefault("12")
    int monthly();
  }
}
