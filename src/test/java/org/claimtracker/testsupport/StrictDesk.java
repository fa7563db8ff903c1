package org.claimtracker.testsupport;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * A desk with another policy than the usual one, which keeps the checks of other publishers to
 * itself.
 */
public final class StrictDesk implements QuarkusTestProfile {

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.ofEntries(
        // The name that this key had in version 0.1.
        Map.entry("desk.policy.approvals", "2"),
        Map.entry("claims.external.public", "false"),
        Map.entry("claims.policy.independent-sources", "2"),
        Map.entry("claims.policy.rules.source-locators", "true"),
        Map.entry("claims.policy.rules.primary-source", "true"),
        Map.entry("claims.policy.rules.both-directions", "true"),
        Map.entry("claims.policy.rules.selection-reason", "true"),
        Map.entry("claims.policy.rules.claimant-asked", "true"),
        Map.entry("claims.policy.rules.matches-answered", "true"),
        Map.entry("claims.policy.rules.open-threads", "true"),
        Map.entry("claims.policy.rules.summary", "false"),
        Map.entry("claims.policy.rules.active-scale", "false"),
        Map.entry("claims.policy.rules.four-eyes", "false"),
        Map.entry("claims.policy.rules.edits-void-approvals", "false"),
        Map.entry("claims.policy.rules.retraction-approval", "false"),
        Map.entry("claims.policy.rules.typed-correction", "false"));
  }
}
