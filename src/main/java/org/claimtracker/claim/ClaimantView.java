package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A claimant as shown beside a claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClaimantView(String slug, String name, Claimant.Kind kind, String sameAs) {

  public static ClaimantView of(Claimant claimant) {
    return claimant == null
        ? null
        : new ClaimantView(claimant.slug, claimant.name, claimant.kind, claimant.sameAs);
  }
}
