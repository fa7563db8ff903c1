package org.claimtracker.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claimant as embedded in a claim. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"slug", "name", "kind"})
public record ClaimantView(String slug, String name, ClaimantKind kind, String sameAs) {

  public static ClaimantView of(Claimant claimant) {
    return claimant == null
        ? null
        : new ClaimantView(claimant.slug, claimant.name, claimant.kind, claimant.sameAs);
  }
}
