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

/** Which verdicts the desk looks at again, and when. */
@Path("/api/v1/second-looks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class RecheckResource {

  private final RecheckService looking;

  RecheckResource(RecheckService looking) {
    this.looking = looking;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listSecondLooks",
      summary = "Claims to be looked at again, the longest due first",
      description = "Those whose day has come, or comes by the day that is asked for.")
  public Page<DueRecheck> listSecondLooks(
      @QueryParam("by") @Parameter(description = "A day in UTC; without it today") LocalDate by,
      @Valid @BeanParam Page.Request page) {
    return looking.due(by == null ? looking.today() : by, page.cursor, page.limit);
  }
}
