package org.claimtracker.evidence;

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
import org.claimtracker.claim.Claim;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Evidence for one claim. The ETag is the claim's. */
@Path("/api/v1/claims/{slug}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
@Transactional
class EvidenceResource {

  private final Gathering gathering;
  private final Caller caller;

  EvidenceResource(Gathering gathering, Caller caller) {
    this.gathering = gathering;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "addEvidence",
      summary = "Add evidence for, against or about the claim",
      description =
          "Uses a known source by its id, or a source described in place: a known one that is"
              + " described in the same words, or a new one. 409 with code `source-known` if"
              + " another one is at its address; `existing` leads to it.")
  @APIResponseSchema(value = EvidenceView.class, responseCode = "201")
  public RestResponse<EvidenceView> addEvidence(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull @Valid NewEvidence wanted) {
    Evidence added = gathering.add(slug, ifMatch, wanted, insist, caller.actor());
    return ResponseBuilder.create(RestResponse.Status.CREATED, EvidenceView.of(added))
        .tag(ETags.of(added.claim.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editEvidence",
      summary = "Change evidence",
      description = "Published revisions keep the evidence as it was at their publication.")
  public RestResponse<EvidenceView> editEvidence(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull @Valid NewEvidence wanted) {
    Evidence edited = gathering.edit(slug, ifMatch, id, before -> wanted, insist, caller.actor());
    return ResponseBuilder.ok(EvidenceView.of(edited)).tag(ETags.of(edited.claim.version)).build();
  }

  @PATCH
  @Path("/{id}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(NewEvidence.class)
  @Operation(
      operationId = "patchEvidence",
      summary = "Change part of the evidence",
      description = "`source` describes a new source, in place of the one before.")
  public RestResponse<EvidenceView> patchEvidence(
      String slug,
      long id,
      @HeaderParam("If-Match") String ifMatch,
      @QueryParam("insist") boolean insist,
      @NotNull MergePatch<NewEvidence> patch) {
    Evidence edited =
        gathering.edit(
            slug,
            ifMatch,
            id,
            before -> patch.appliedTo(patch.gives("source") ? before.withoutSource() : before),
            insist,
            caller.actor());
    return ResponseBuilder.ok(EvidenceView.of(edited)).tag(ETags.of(edited.claim.version)).build();
  }

  @DELETE
  @Path("/{id}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "removeEvidence",
      summary = "Remove evidence that no revision cites",
      description = "409 if a revision cites it.")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> removeEvidence(
      String slug, long id, @HeaderParam("If-Match") String ifMatch) {
    Claim claim = gathering.remove(slug, ifMatch, id, caller.actor());
    return ResponseBuilder.<Void>noContent().tag(ETags.of(claim.version)).build();
  }
}
