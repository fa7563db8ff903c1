package org.claimtracker.review.worklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.claimtracker.review.SecondLook;
import org.claimtracker.review.SecondLookView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A claim that is to be looked at again. */
@Schema(requiredProperties = {"slug", "statement", "language", "on", "setBy", "due"})
public record DueLook(
    String slug, String statement, String language, @JsonUnwrapped SecondLookView look) {

  static DueLook of(SecondLook look, LocalDate today) {
    return new DueLook(
        look.claim.slug, look.claim.statement, look.claim.language, SecondLookView.of(look, today));
  }
}
