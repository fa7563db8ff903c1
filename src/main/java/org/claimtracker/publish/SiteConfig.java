package org.claimtracker.publish;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The public site of the desk. */
@ConfigMapping(prefix = "claims.site")
public interface SiteConfig {

  /** The public base URL: every published address begins with it. */
  @WithDefault("http://localhost:8080")
  String url();

  /** The desk's name. */
  @WithDefault("Claim Tracker")
  String name();

  /** URL of the licence of the verdicts and their data. */
  Optional<String> license();

  /** The tags of the pages' languages beside English; without, all that have texts. */
  Optional<List<String>> languages();

  /** The public URL of a path. */
  default String at(String path) {
    return url().replaceAll("/+$", "") + path;
  }

  /** The URL of a verdict's page. */
  default String page(String slug) {
    return at("/v/" + slug);
  }
}
