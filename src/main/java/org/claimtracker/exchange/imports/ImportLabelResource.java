package org.claimtracker.exchange.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The table from other desks' labels to ours. */
@Path("/api/v1/import-labels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class ImportLabelResource {

  private final ImportLabels labels;
  private final Caller caller;

  ImportLabelResource(ImportLabels labels, Caller caller) {
    this.labels = labels;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(operationId = "listImportLabels", summary = "What other desks' labels mean here")
  public Page<LabelView> listImportLabels(
      @QueryParam("publisher")
          @Size(max = Page.MAX_VALUES)
          @Parameter(
              description =
                  "Only this host's; `*` for those of any publisher; repeated, any of them")
          List<@Size(max = 200) String> publisher,
      @Valid @BeanParam Page.Request page) {
    return labels.list(publisher, page.limit, page.cursor);
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "sayImportLabels",
      summary = "Say what labels of other desks mean here",
      description =
          "A label that is in the table means this from now on; checks that are here already keep"
              + " what they have. A publisher's own row goes before that of `*`.")
  public Page<LabelView> sayImportLabels(@NotNull @Valid NewLabels labelsSaid) {
    return new Page<>(labels.say(labelsSaid, caller.actor()), null);
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.IMPORT_CHECKS)
  @Operation(
      operationId = "forgetImportLabel",
      summary = "Ask about a label again in files to come")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> forgetImportLabel(long id) {
    labels.forget(id, caller.actor());
    return RestResponse.noContent();
  }
}
