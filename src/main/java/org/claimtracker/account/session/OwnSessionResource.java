package org.claimtracker.account.session;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Permission;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own sessions. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
class OwnSessionResource {

  private final OwnSessions sessions;

  OwnSessionResource(OwnSessions sessions) {
    this.sessions = sessions;
  }

  @GET
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "listSessions", summary = "One's own sessions that have not ended")
  public Page<SessionView> listSessions() {
    return new Page<>(sessions.all(), null);
  }

  @DELETE
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(
      operationId = "endOtherSessions",
      summary = "End all sessions of one's own but this one",
      description = "API tokens go on working.")
  @APIResponse(responseCode = "204", description = "Ended")
  public void endOtherSessions() {
    sessions.endOthers();
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.OWN_ACCOUNT)
  @Operation(operationId = "endSession", summary = "End a session of one's own")
  @APIResponse(responseCode = "204", description = "Ended")
  public void endSession(long id) {
    sessions.end(id);
  }
}
