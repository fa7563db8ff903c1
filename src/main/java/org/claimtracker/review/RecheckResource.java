package org.claimtracker.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which verdicts the desk rechecks, and when. */
@Path("/api/v1/rechecks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class RecheckResource {

  private final RecheckService rechecks;

  RecheckResource(RecheckService rechecks) {
    this.rechecks = rechecks;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listRechecks",
      summary = "Claims due for a recheck, the longest due first",
      description = "Those due today or earlier, or by the day asked for.")
  public Page<DueRecheck> listRechecks(
      @QueryParam("by") @Parameter(description = "A day in UTC; without it today") LocalDate by,
      @Valid @BeanParam Page.Request page) {
    return rechecks.due(by == null ? rechecks.today() : by, page.cursor, page.limit);
  }
}
