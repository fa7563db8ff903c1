package org.claimtracker.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim with the recheck that is due. */
@Schema(requiredProperties = {"slug", "statement", "language", "dueOn", "setBy", "due"})
public record DueRecheck(
    String slug, String statement, String language, @JsonUnwrapped RecheckView recheck) {

  static DueRecheck of(Recheck recheck, LocalDate today) {
    return new DueRecheck(
        recheck.claim.slug,
        recheck.claim.statement,
        recheck.claim.language,
        RecheckView.of(recheck, today));
  }
}
