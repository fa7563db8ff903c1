package org.claimtracker.claim;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.naming.NearestNames;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.common.Page;
import org.claimtracker.common.Page.Cursor;
import org.claimtracker.common.Problems;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Claimants. They come into being as claims are logged; they are corrected and merged here. */
@Path("/api/v1/claimants")
@Tag(name = "Claims")
@Transactional
class ClaimantResource {

  private final Caller caller;
  private final Merging merging;
  private final Removing removing;

  ClaimantResource(Caller caller, Merging merging, Removing removing) {
    this.merging = merging;
    this.removing = removing;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "listClaimants",
      summary = "Claimants, newest first; q searches names",
      description =
          "`near` gives the ones whose names are nearest to a name instead, the nearest first, on one"
              + " page: written otherwise, in another script, abbreviated or misspelt.")
  public Page<ClaimantView> listClaimants(
      @QueryParam("q") @Size(max = 200) String q,
      @QueryParam("near") @Size(max = 200) String near,
      @Valid @BeanParam Page.Request page) {
    if (near != null && !near.isBlank()) {
      return new Page<>(
          NearestNames.CLAIMANTS.to(near, page.limit).stream().map(ClaimantView::of).toList(),
          null);
    }
    List<Claimant> claimants = Claimant.matching(q, Cursor.parse(page.cursor), page.limit + 1);
    return Page.of(
        claimants, page.limit, ClaimantView::of, found -> new Cursor(found.createdAt, found.id));
  }

  @GET
  @Path("/{slug}")
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getClaimant",
      summary = "One claimant",
      description = "308 to the one into which it was merged.")
  public RestResponse<ClaimantView> getClaimant(String slug) {
    return Claimant.bySlug(slug)
        .map(ClaimantResource::answer)
        .or(
            () ->
                SlugRedirect.<ClaimantView>answer(
                    SlugRedirect.CLAIMANT, slug, "/api/v1/claimants/"))
        .orElseThrow(() -> Problems.notFound(ClaimError.NO_CLAIMANT, slug));
  }

  @PUT
  @Path("/{slug}")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "editClaimant",
      summary = "Change a claimant's name, kind or sameAs",
      description = "Voids approvals of unpublished verdicts about the claimant.")
  public RestResponse<ClaimantView> editClaimant(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid ClaimantEdit edit) {
    return answer(merging.edit(slug, ifMatch, before -> edit, caller.actor()));
  }

  @PATCH
  @Path("/{slug}")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(ClaimantEdit.class)
  @Operation(
      operationId = "patchClaimant",
      summary = "Change part of a claimant",
      description = "Voids approvals of unpublished verdicts about the claimant.")
  public RestResponse<ClaimantView> patchClaimant(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<ClaimantEdit> patch) {
    return answer(merging.edit(slug, ifMatch, patch::appliedTo, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/{slug}/merge")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "mergeClaimant",
      summary = "Merge a claimant into another one",
      description =
          "All claims move, which voids approvals of unpublished verdicts about them. The old slug"
              + " leads to the one that stays; what is published keeps its words.")
  public RestResponse<ClaimantView> mergeClaimant(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid MergeTarget target) {
    return answer(merging.claimants(slug, ifMatch, target.into(), caller.actor()));
  }

  @DELETE
  @Path("/{slug}")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(
      operationId = "removeClaimant",
      summary = "Remove a claimant of whom there is no claim",
      description = "The record keeps it. 409 if a claim or a published verdict names it.")
  @APIResponse(responseCode = "204", description = "Removed")
  public RestResponse<Void> removeClaimant(String slug, @HeaderParam("If-Match") String ifMatch) {
    removing.claimant(slug, ifMatch, caller.actor());
    return RestResponse.noContent();
  }

  private static RestResponse<ClaimantView> answer(Claimant claimant) {
    return RestResponse.ResponseBuilder.ok(ClaimantView.of(claimant))
        .tag(ETags.of(claimant.version))
        .build();
  }
}
