package org.claimtracker.exchange.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** What imports may cost. */
@ConfigMapping(prefix = "claims.imports")
public interface ImportConfig {

  /** The largest file, in MiB. */
  @WithDefault("512")
  int maxMebibytes();

  /** How long the file of an import that has ended is kept. */
  @WithDefault("P30D")
  Duration keepFiles();

  /** How often a node looks for imports that another one left. */
  @WithDefault("5s")
  Duration every();

  /** How many rows are one transaction. */
  @WithDefault("1000")
  int batch();

  /** How long fetching a file from an address may take. */
  @WithDefault("5m")
  Duration fetchTimeout();

  /** After so long without a sign, another node takes over what one was working on. */
  @WithDefault("60s")
  Duration lease();

  /** Where the files are; shared by all nodes. */
  @WithDefault("${claims.data:./data}/imports")
  Path directory();
}
