package org.claimtracker.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.claimtracker.account.Actor;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.verdict.VerdictText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** One claim with all details, and its verdict's draft, review and comments. */
@Path("/api/v1/claims/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class WorkbenchResource {

  /** A review's assignee and embargo; omitting one removes it. */
  record Arrangement(
      @Size(max = 60) @Schema(examples = "editor") String assignee,
      @Schema(examples = "2027-01-01T06:00:00Z") Instant embargoUntil) {}

  private final Reviewing reviewing;
  private final RecheckService rechecks;
  private final Caller caller;

  WorkbenchResource(Reviewing reviewing, RecheckService rechecks, Caller caller) {
    this.reviewing = reviewing;
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

  @PUT
  @Path("/verdict")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(operationId = "draft")
  public RestResponse<ClaimView> draft(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid VerdictText text) {
    return answer(reviewing.draft(slug, ifMatch, text, caller.actor()), caller.actor());
  }

  @PUT
  @Path("/review")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "arrangeReview", summary = "Assign the review, set or lift its embargo")
  public RestResponse<ClaimView> arrangeReview(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Arrangement wanted) {
    return answer(
        reviewing.arrange(slug, ifMatch, wanted.assignee(), wanted.embargoUntil(), caller.actor()),
        caller.actor());
  }

  @PUT
  @Path("/recheck")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(
      operationId = "setRecheck",
      summary = "Schedule, move or remove the recheck of a claim and its verdict",
      description =
          "The desk is reminded on that day. Readers do not see it, and approvals stay."
              + " Leave `dueOn` out to remove the recheck.")
  public RestResponse<ClaimView> setRecheck(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewRecheck wanted) {
    return answer(rechecks.set(slug, ifMatch, wanted, caller.actor()), caller.actor());
  }

  @POST
  @Path("/comments")
  @PermissionsAllowed(Permission.COMMENT)
  @Operation(
      operationId = "comment",
      summary = "Comment on the claim",
      description = "Never public. Changes nothing else, so it needs no If-Match.")
  @APIResponseSchema(value = CommentView.class, responseCode = "201")
  public RestResponse<CommentView> comment(String slug, @NotNull @Valid NewComment wanted) {
    return RestResponse.status(
        RestResponse.Status.CREATED, reviewing.comment(slug, wanted, caller.actor()));
  }

  static RestResponse<ClaimView> answer(ReviewContext context, Actor caller) {
    return ResponseBuilder.ok(ClaimView.of(context, caller))
        .tag(ETags.of(context.claim().version))
        .build();
  }
}
