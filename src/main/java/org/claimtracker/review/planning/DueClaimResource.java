package org.claimtracker.review.planning;

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

/** Which claims are to be checked by when. */
@Path("/api/v1/due-claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class DueClaimResource {

  private final Planning planning;

  DueClaimResource(Planning planning) {
    this.planning = planning;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listDueClaims",
      summary = "Claims that are to be checked by a day, the earliest first",
      description = "Those due today or earlier, or by the day asked for. Closed claims are not.")
  public Page<PlannedClaim> listDueClaims(
      @QueryParam("by") @Parameter(description = "A day in UTC; without it today") LocalDate by,
      @Valid @BeanParam Page.Request page) {
    return planning.due(by == null ? planning.today() : by, page.cursor, page.limit);
  }
}
