package org.claimtracker.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.account.idempotency.Idempotent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The moves of a claim itself, one path each. */
@Path("/api/v1/claims/{slug}")
@Tag(name = "Moves")
@Transactional
class TriageResource {

  /** The reason for a move, which is recorded. */
  record Reason(
      @NotBlank @Size(max = 2000) @Schema(examples = "An opinion; not checkable.") String reason) {}

  /** The new assignee. */
  record Assignment(@NotBlank @Size(max = 60) @Schema(examples = "fact-checker") String to) {}

  private final Triage triage;
  private final Caller caller;

  TriageResource(Triage triage, Caller caller) {
    this.triage = triage;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @Path("/take-up")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "takeUp")
  public RestResponse<ClaimView> takeUp(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(triage.takeUp(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/assign")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "assign")
  public RestResponse<ClaimView> assign(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Assignment wanted) {
    return answer(triage.assign(slug, ifMatch, wanted.to(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/unassign")
  @PermissionsAllowed(Permission.REVIEW)
  @Operation(operationId = "unassign")
  public RestResponse<ClaimView> unassign(String slug, @HeaderParam("If-Match") String ifMatch) {
    return answer(triage.unassign(slug, ifMatch, caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/decline")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "decline")
  public RestResponse<ClaimView> decline(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
    return answer(triage.decline(slug, ifMatch, why.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/mark-duplicate")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "markDuplicate")
  public RestResponse<ClaimView> markDuplicate(
      String slug,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Triage.Duplicate duplicate) {
    return answer(
        triage.markDuplicate(slug, ifMatch, duplicate.of(), duplicate.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/withdraw")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "withdraw")
  public RestResponse<ClaimView> withdraw(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
    return answer(triage.withdraw(slug, ifMatch, why.reason(), caller.actor()));
  }

  @POST
  @Idempotent
  @Path("/reopen")
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(operationId = "reopen")
  public RestResponse<ClaimView> reopen(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Reason why) {
    return answer(triage.reopen(slug, ifMatch, why.reason(), caller.actor()));
  }

  private RestResponse<ClaimView> answer(ReviewContext context) {
    return WorkbenchResource.answer(context, caller.actor());
  }
}
