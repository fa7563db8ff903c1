package org.claimtracker.publish.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the public reads are served. */
@ConfigMapping(prefix = "claims.public")
public interface PublicConfig {

  /** Requests a minute from one address; the next ones get 429. */
  @WithDefault("1200")
  int requestsPerMinute();

  /**
   * How long a cache may give an answer without asking again; a retraction takes that long there.
   */
  @WithDefault("10s")
  Duration keep();

  /** How often a node looks at what other nodes published. */
  @WithDefault("1s")
  Duration followEvery();

  /** Memory for answers that are kept ready. */
  @WithDefault("24M")
  MemorySize readyAnswers();

  /** Reads of one verdict, and other small ones, that go to the database at once. */
  @WithDefault("4")
  int lookups();

  /**
   * Lists, searches and feeds that are made at once: more than there are processors would only hold
   * up the reads of single verdicts.
   */
  default int searches() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Matches that are made at once, with the pages of other sites that are looked at for them. */
  default int matches() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Dumps that are sent at once. */
  @WithDefault("2")
  int dumps();

  /** Who reads less than 1 MiB of a dump in so long is hung up on, so that others get one. */
  @WithDefault("30s")
  Duration dumpPatience();

  /** Requests that wait for their turn, for each of these; more get 503. */
  @WithDefault("64")
  int waiting();

  /** How long one waits for its turn before it gets 503. */
  @WithDefault("2s")
  Duration patience();

  /** How long a statement of a public read may take before it is cancelled and answered 503. */
  @WithDefault("3s")
  Duration queryTime();
}
