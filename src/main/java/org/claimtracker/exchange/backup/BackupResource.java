package org.claimtracker.exchange.backup;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk's backups: which there are, and one more. */
@Path("/api/v1/backups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange")
class BackupResource {

  private final Backups backups;

  BackupResource(Backups backups) {
    this.backups = backups;
  }

  @GET
  @PermissionsAllowed(Permission.MANAGE_DATA)
  @Operation(
      operationId = "listBackups",
      summary = "The desk's backups, and whether anything is wrong with them",
      description = "Each was opened and its record verified when it was made.")
  public BackupState listBackups() {
    return backups.state();
  }

  @POST
  @Idempotent(apart = true)
  @PermissionsAllowed(Permission.MANAGE_DATA)
  @Operation(
      operationId = "makeBackup",
      summary = "Make a backup now",
      description =
          "Begins it and answers at once; the list tells when it is done. While one is being made,"
              + " no other is begun.")
  @APIResponseSchema(value = BackupState.class, responseCode = "202")
  public RestResponse<BackupState> makeBackup() {
    return RestResponse.status(RestResponse.Status.ACCEPTED, backups.request());
  }
}
