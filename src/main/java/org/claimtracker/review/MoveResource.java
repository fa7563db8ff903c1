package org.claimtracker.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.claimtracker.claim.NotBlankIfPresent;
import org.claimtracker.verdict.Withdrawal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The moves of a revision, one path each. A refusal lists every unmet rule. */
@Path("/api/v1/claims/{slug}")
@Tag(name = "Moves")
@Transactional
class MoveResource {

  /** What has to change. */
  @Schema(name = "ChangeRequest")
  record Request(
      @NotBlank @Size(max = 5000) @Schema(examples = "Say who counted the drones.")
          String comment) {}

  /** An optional comment with an approval. */
  record Approving(
      @NotBlankIfPresent @Size(min = 1, max = 5000) @Schema(examples = "Well sourced.")
          String comment) {}

  /** When to publish. */
  @Schema(name = "PublicationTime")
  record Time(@NotNull @Schema(examples = "2027-01-01T06:00:00Z") Instant at) {}

  private final Reviewing reviewing;
  private final Retracting retracting;
  private final Caller caller;

  MoveResource(Reviewing reviewing, Retracting retracting, Caller caller) {
    this.reviewing = reviewing;
    this.retracting = retracting;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @Path("/discard")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(operationId = "discard")
  public RestResponse<ClaimView> discard(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(reviewing.discard(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/submit")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(operationId = "submit")
  public RestResponse<ClaimView> submit(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(reviewing.submit(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/request-changes")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "requestChanges")
  public RestResponse<ClaimView> requestChanges(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Request request) {
    return answer(reviewing.requestChanges(slug, ifMatch, request.comment(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/approve")
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "approve")
  public RestResponse<ClaimView> approve(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Approving.class)))
          @Valid
          Approving approving) {
    String comment = approving == null ? null : approving.comment();
    return answer(reviewing.approve(slug, ifMatch, comment, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/publish")
  @PermissionsAllowed(Permission.PUBLISH)
  @Operation(operationId = "publish")
  public RestResponse<ClaimView> publish(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(reviewing.publish(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/schedule")
  @PermissionsAllowed(Permission.PUBLISH)
  @Operation(operationId = "schedule")
  public RestResponse<ClaimView> schedule(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Time time) {
    return answer(reviewing.schedule(slug, ifMatch, time.at(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/unschedule")
  @PermissionsAllowed(Permission.PUBLISH)
  @Operation(operationId = "unschedule")
  public RestResponse<ClaimView> unschedule(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(reviewing.unschedule(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/ask-retraction")
  @PermissionsAllowed(Permission.DRAFT_VERDICTS)
  @Operation(operationId = "askRetraction")
  public RestResponse<ClaimView> askRetraction(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Retracting.RetractionRequest why) {
    return answer(
        retracting.askRetraction(slug, ifMatch, why.reason(), why.withdraws(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/refuse-retraction")
  @PermissionsAllowed(Permission.PUBLISH)
  @Operation(operationId = "refuseRetraction")
  public RestResponse<ClaimView> refuseRetraction(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TriageResource.Reason why) {
    return answer(retracting.refuseRetraction(slug, ifMatch, why.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/retract")
  @Consumes(MediaType.WILDCARD)
  @PermissionsAllowed(Permission.PUBLISH)
  @Operation(operationId = "retract")
  public RestResponse<ClaimView> retract(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = Retracting.Extent.class)))
          @Valid
          Retracting.Extent extent) {
    Withdrawal withdraws = extent == null ? null : extent.withdraws();
    return answer(retracting.retract(slug, ifMatch, withdraws, caller.actor()));
  }

  private RestResponse<ClaimView> answer(ReviewContext context) {
    return WorkbenchResource.answer(context, caller.actor());
  }
}
