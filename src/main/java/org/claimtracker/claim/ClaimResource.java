package org.claimtracker.claim;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Staff API for claims that are logged: rewording, appearances. */
@Path("/api/v1/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class ClaimResource {

  private final ClaimService logging;
  private final Caller caller;

  ClaimResource(ClaimService logging, Caller caller) {
    this.logging = logging;
    this.caller = caller;
  }

  @PUT
  @Path("/{slug}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editClaim",
      summary = "Reword a claim",
      description = "Voids approvals given for the old wording; the slug does not change.")
  public RestResponse<ClaimAnswer> editClaim(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ClaimDescription wanted) {
    return answer(logging.reword(slug, ifMatch, wanted, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{slug}/appearances")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "addAppearance",
      summary = "Add where the claim was said or printed",
      description =
          "409 with code `appearance-known` if the claim stands at this address already; `existing`"
              + " leads to that appearance.")
  public RestResponse<ClaimAnswer> addAppearance(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull @Valid AppearanceDetails wanted) {
    return answer(logging.addAppearance(slug, ifMatch, wanted, insist, caller.actor()));
  }

  @PUT
  @Path("/{slug}/appearances/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "editAppearance", summary = "Change an appearance")
  public RestResponse<ClaimAnswer> editAppearance(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull @Valid AppearanceDetails wanted) {
    return answer(
        logging.editAppearance(slug, ifMatch, id, before -> wanted, insist, caller.actor()));
  }

  @PATCH
  @Path("/{slug}/appearances/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(AppearanceDetails.class)
  @Operation(operationId = "patchAppearance", summary = "Change part of an appearance")
  public RestResponse<ClaimAnswer> patchAppearance(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull MergePatch<AppearanceDetails> patch) {
    return answer(
        logging.editAppearance(slug, ifMatch, id, patch::appliedTo, insist, caller.actor()));
  }

  @DELETE
  @Path("/{slug}/appearances/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "removeAppearance",
      summary = "Remove an appearance",
      description = "The record and published revisions still have it.")
  public RestResponse<ClaimAnswer> removeAppearance(
      String slug, long id, @HeaderParam("If-Match") String ifMatch) {
    return answer(logging.removeAppearance(slug, ifMatch, id, caller.actor()));
  }

  private static RestResponse<ClaimAnswer> answer(Claim claim) {
    return ResponseBuilder.ok(ClaimAnswer.of(claim)).tag(ETags.of(claim.version)).build();
  }
}
