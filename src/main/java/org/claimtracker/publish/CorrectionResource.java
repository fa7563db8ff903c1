package org.claimtracker.publish;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was put right in published verdicts, for anybody. */
@Path("/api/v1/corrections")
@Tag(name = "Published verdicts")
@PermitAll
@Transactional
class CorrectionResource {

  private final Corrections corrections;

  CorrectionResource(Corrections corrections) {
    this.corrections = corrections;
  }

  @GET
  @Operation(
      operationId = "listCorrections",
      summary = "Corrections and retractions, the newest first",
      description =
          "Everything that was put right in published verdicts, except typing errors. The text"
              + " before a correction stays readable at its `address`; of a retracted verdict only"
              + " the `reason` is left. Entries never expire.")
  public Page<CorrectionNotice> listCorrections(@Valid @BeanParam CorrectionQuery query) {
    return corrections.page(query);
  }
}
