package org.claimtracker.search.index;

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

/** This node's search index: its state and its rebuild. */
@Path("/api/v1/search-index")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record")
class IndexResource {

  private final ActiveIndex inUse;
  private final IndexWatch watch;

  IndexResource(ActiveIndex inUse, IndexWatch watch) {
    this.inUse = inUse;
    this.watch = watch;
  }

  @GET
  @PermissionsAllowed(Permission.READ_RECORD)
  @Operation(
      operationId = "getSearchIndex",
      summary = "The state of this node's search index",
      description =
          "During a rebuild, `rebuiltClaims` of `totalClaims` claims are done; while catching up, the"
              + " index is `entriesBehind` by this many entries of the record.")
  public IndexState getSearchIndex() {
    return watch.state();
  }

  @POST
  @Idempotent(apart = true)
  @Path("/rebuild")
  @PermissionsAllowed(Permission.MANAGE_POLICY)
  @Operation(
      operationId = "rebuildSearchIndex",
      summary = "Rebuild this node's search index from the database",
      description =
          "Not needed after a crash, damage or an upgrade, all of which trigger a rebuild. The"
              + " old index answers until the new one is ready.")
  @APIResponseSchema(value = IndexState.class, responseCode = "202")
  public RestResponse<IndexState> rebuildSearchIndex() {
    inUse.makeAnew();
    return RestResponse.status(RestResponse.Status.ACCEPTED, watch.state());
  }
}
