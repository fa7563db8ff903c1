package org.claimtracker.publish.claimreview;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimtracker.publish.SiteConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start what others could not use of what is published. */
@ApplicationScoped
class SiteCheck {

  private static final Logger LOG = Logger.getLogger(SiteCheck.class);

  /** The default of the trusted proxies, which names none. */
  private static final String NO_PROXY = "0.0.0.0";

  private final SiteConfig site;
  private final String host;
  private final String proxies;

  SiteCheck(
      SiteConfig site,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies", defaultValue = NO_PROXY)
          String proxies) {
    this.site = site;
    this.host = host;
    this.proxies = proxies;
  }

  void check(@Observes StartupEvent start) {
    findings(site, host, proxies).forEach(LOG::warn);
  }

  /** A node behind a proxy listens to this machine alone, and is open to others all the same. */
  static List<String> findings(SiteConfig site, String listensAt, String proxies) {
    List<String> findings = new ArrayList<>();
    boolean openToOthers = !isThisMachine(listensAt) || !proxies.equals(NO_PROXY);
    String published = Objects.requireNonNullElse(URI.create(site.url()).getHost(), "");
    if (openToOthers && isThisMachine(published)) {
      findings.add(
          "What is published says %s, where nobody but this machine finds it, in feeds, sitemap,"
                  .formatted(site.url())
              + " ClaimReviews and shared links. Set claims.site.url to the public address.");
    }
    if (site.license().isEmpty()) {
      findings.add(
          "claims.site.license is not set, so nobody knows how they may use what is published: %s (%s)"
              .formatted(LintRule.LICENCE.with().inEnglish(), LintRule.LICENCE.title()));
    }
    return findings;
  }

  private static boolean isThisMachine(String host) {
    try {
      return host.equals("localhost")
          || host.endsWith(".localhost")
          || !host.isEmpty()
              && host.matches("[\\d.]+|\\[?[0-9a-fA-F:]+]?")
              && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException noAddress) {
      return false;
    }
  }
}
