package org.claimtracker.publish.claimreview;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.claimtracker.claim.ClaimantKind;
import org.claimtracker.claim.ClaimantView;
import org.claimtracker.publish.SiteConfig;

/** A person or an organisation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Agent(@JsonProperty("@type") String type, String name, String url, String sameAs) {

  static Agent organization(String name, String url) {
    return new Agent("Organization", name, url, null);
  }

  public static Agent of(SiteConfig site) {
    return organization(site.name(), site.at("/"));
  }

  static Agent of(ClaimantView claimant) {
    return claimant == null
        ? null
        : new Agent(
            claimant.kind() == ClaimantKind.PERSON ? "Person" : "Organization",
            claimant.name(),
            null,
            claimant.sameAs());
  }
}
