package org.claimtracker.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimtracker.web.BracketedBundles;

/**
 * A desk that knows its public address, its name and its licence, speaks a made-up language too,
 * and can send mails.
 */
public final class ConfiguredDesk implements QuarkusTestProfile {

  public static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

  /** Sessions outlast the days that a test lets pass. */
  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "claims.site.url", "https://facts.example/",
        "claims.site.name", "Facts & Figures",
        "claims.site.license", LICENCE,
        "claims.site.languages", "uk," + BracketedBundles.TAG,
        "claims.account.session", "P9999D",
        "claims.account.fresh-sign-in", "P9999D");
  }

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(BracketedBundles.class);
  }

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(MailServer.class));
  }
}
