package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.claimtracker.claim.naming.KnownName;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claimant as embedded in a claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "name", "kind"})
public record ClaimantView(String slug, String name, ClaimantKind kind, String sameAs) {

  static ClaimantView of(KnownName known) {
    return new ClaimantView(
        known.slug(), known.name(), ClaimantKind.valueOf(known.kind()), known.sameAs());
  }

  public static ClaimantView of(Claimant claimant) {
    return claimant == null
        ? null
        : new ClaimantView(claimant.slug, claimant.name, claimant.kind, claimant.sameAs);
  }
}
