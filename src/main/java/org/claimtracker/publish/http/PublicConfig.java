package org.claimtracker.publish.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Limits and caching of the public endpoints. */
@ConfigMapping(prefix = "claims.public")
public interface PublicConfig {

  /** Requests per minute and client address; more are answered 429. */
  @WithDefault("1200")
  int requestsPerMinute();

  /**
   * How long other caches may serve an answer without revalidation; a retraction takes up to that
   * long to reach their readers.
   */
  @WithDefault("10s")
  Duration keep();

  /** How often a node looks for publications of other nodes. */
  @WithDefault("1s")
  Duration followEvery();

  /** How long a node that has started asks itself before it is ready; 0 for not at all. */
  @WithDefault("3s")
  Duration warmUp();

  /** Heap for cached answers. */
  @WithDefault("24M")
  MemorySize readyAnswers();

  /** Cached answers about single verdicts beyond the heap; each node needs its own file. */
  @WithDefault("${claims.data:./data}/rendered.mv.db")
  Path readyFile();

  /** How large that file may become; 0 for none. */
  @WithDefault("4G")
  MemorySize readyFileSize();

  /** Concurrent database reads by key, such as those of one verdict. */
  @WithDefault("4")
  int lookups();

  /**
   * Concurrent lists, searches and feeds: more than there are processors would only slow down the
   * lookups.
   */
  default int searches() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Concurrent matches, including the fetch of another site's page. */
  default int matches() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Concurrent dumps. */
  @WithDefault("2")
  int dumps();

  /** A client that reads less than 1 MiB of a dump within this time is disconnected. */
  @WithDefault("30s")
  Duration dumpPatience();

  /** Queue length of each bulkhead; more requests are answered 503. */
  @WithDefault("64")
  int waiting();

  /** How long a request may queue before it is answered 503. */
  @WithDefault("2s")
  Duration patience();

  /** Statement timeout of a public read, which is then answered 503. */
  @WithDefault("3s")
  Duration queryTime();
}
