package org.claimtracker.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The desk as readers know it. */
@ConfigMapping(prefix = "claims.site")
public interface SiteConfig {

  /** Where readers find this application: the start of every address in what is published. */
  @WithDefault("http://localhost:8080")
  String url();

  /** The desk's name. */
  @WithDefault("Claim Tracker")
  String name();

  /** Address of the licence that verdicts and their data are given under. */
  Optional<String> license();

  /** An address of this site, from its path. */
  default String at(String path) {
    return url().replaceAll("/+$", "") + path;
  }

  /** The page of a verdict. */
  default String page(String slug) {
    return at("/v/" + slug);
  }
}
