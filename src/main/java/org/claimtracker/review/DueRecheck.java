package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that is to be looked at again. */
@Schema(requiredProperties = {"slug", "statement", "language", "on", "setBy", "due"})
public record DueRecheck(
    String slug, String statement, String language, @JsonUnwrapped RecheckView look) {

  static DueRecheck of(Recheck look, LocalDate today) {
    return new DueRecheck(
        look.claim.slug, look.claim.statement, look.claim.language, RecheckView.of(look, today));
  }
}
