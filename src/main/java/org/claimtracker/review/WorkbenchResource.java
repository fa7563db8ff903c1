package org.claimtracker.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.review.Arranging.Arrangement;
import org.claimtracker.review.Arranging.EditableClaim;
import org.claimtracker.verdict.VerdictText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One claim with all details, and its verdict's draft and review. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class WorkbenchResource {

  private final Reviewing reviewing;
  private final Arranging arranging;
  private final RecheckService rechecks;
  private final Caller caller;

  WorkbenchResource(
      Reviewing reviewing, Arranging arranging, RecheckService rechecks, Caller caller) {
    this.reviewing = reviewing;
    this.arranging = arranging;
    this.rechecks = rechecks;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getClaim",
      summary = "A claim with all details, and what you may do with it now",
      description =
          "Its ETag goes into the If-Match header of every change to the claim or its parts.")
  public RestResponse<ClaimView> getClaim(String slug) {
    return answer(reviewing.read(slug), caller.actor());
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(EditableClaim.class)
  @Operation(
      operationId = "patchClaim",
      summary = "Reword part of a claim, or set or lift the embargo of its next publication",
      description =
          "Another wording voids approvals. The embargo can be set before there is a draft; it"
              + " takes the permission `review`.")
  public RestResponse<ClaimView> patchClaim(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<EditableClaim> patch) {
    return answer(arranging.edit(slug, ifMatch, patch, caller.actor()), caller.actor());
  }

  @PUT
  @Path("/verdict")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(operationId = "draft")
  public RestResponse<ClaimView> draft(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VerdictText text) {
    return answer(reviewing.draft(slug, ifMatch, before -> text, caller.actor()), caller.actor());
  }

  @PATCH
  @Path("/verdict")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @RequestBodySchema(VerdictText.class)
  @Operation(
      operationId = "patchDraft",
      summary = "Write part of the verdict",
      description =
          "The rest of the draft stays. Without a draft it starts from the newest revision.")
  public RestResponse<ClaimView> patchDraft(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<VerdictText> patch) {
    return answer(reviewing.draft(slug, ifMatch, patch::appliedTo, caller.actor()), caller.actor());
  }

  @PUT
  @Path("/review")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "arrangeReview", summary = "Assign the review, set or lift its embargo")
  public RestResponse<ClaimView> arrangeReview(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Arrangement wanted) {
    return answer(
        arranging.arrange(slug, ifMatch, before -> wanted, caller.actor()), caller.actor());
  }

  @PATCH
  @Path("/review")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.REVIEW)
  @RequestBodySchema(Arrangement.class)
  @Operation(
      operationId = "patchReview",
      summary = "Change the assignee of the review, or its embargo")
  public RestResponse<ClaimView> patchReview(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull MergePatch<Arrangement> patch) {
    return answer(
        arranging.arrange(slug, ifMatch, patch::appliedTo, caller.actor()), caller.actor());
  }

  @PUT
  @Path("/recheck")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(
      operationId = "setRecheck",
      summary = "Schedule, move or remove the recheck of a claim and its verdict",
      description =
          "The desk is reminded on that day. Readers do not see it, and approvals stay."
              + " Without a day the recheck is removed.")
  public RestResponse<ClaimView> setRecheck(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRecheck wanted) {
    return answer(rechecks.set(slug, ifMatch, before -> wanted, caller.actor()), caller.actor());
  }

  @PATCH
  @Path("/recheck")
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @RequestBodySchema(NewRecheck.class)
  @Operation(operationId = "patchRecheck", summary = "Change the day of the recheck, or its reason")
  public RestResponse<ClaimView> patchRecheck(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<NewRecheck> patch) {
    return answer(rechecks.set(slug, ifMatch, patch::appliedTo, caller.actor()), caller.actor());
  }

  static RestResponse<ClaimView> answer(ReviewContext context, Actor caller) {
    return ResponseBuilder.ok(ClaimView.of(context, caller))
        .tag(ETags.of(context.claim().version))
        .build();
  }
}
