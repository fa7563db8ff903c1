package org.claimtracker.exchange;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.claimtracker.account.Permission;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Downloads one claim as a file. */
@Path("/api/v1/claims/{slug}/file")
@Tag(name = "Exchange")
class ClaimFileResource {

  private final Export export;
  private final ClaimFiles files;

  ClaimFileResource(Export export, ClaimFiles files) {
    this.export = export;
    this.files = files;
  }

  @GET
  @Produces("application/yaml")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "exportClaim", summary = "One claim as a file of claims/")
  public String exportClaim(String slug) {
    return files.write(export.file(slug).file());
  }
}
