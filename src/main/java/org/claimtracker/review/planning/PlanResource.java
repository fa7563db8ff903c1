package org.claimtracker.review.planning;

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
import org.claimtracker.account.Caller;
import org.claimtracker.account.Permission;
import org.claimtracker.common.ETags;
import org.claimtracker.common.MergePatch;
import org.claimtracker.review.planning.Planning.Planned;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What is planned for one claim. */
@Path("/api/v1/claims/{slug}/plan")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@Transactional
class PlanResource {

  private final Planning planning;
  private final Caller caller;

  PlanResource(Planning planning, Caller caller) {
    this.planning = planning;
    this.caller = caller;
  }

  @GET
  @PermissionsAllowed(Permission.READ_DESK)
  @Operation(
      operationId = "getPlan",
      summary = "How urgent a claim is, the day by which it is to be checked, and its reach")
  public RestResponse<PlanView> getPlan(String slug) {
    return answer(planning.read(slug));
  }

  @PUT
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @Operation(
      operationId = "setPlan",
      summary = "Plan a claim: its priority, the day by which it is to be checked, its reach",
      description =
          "The assignee is told when the day comes, and when it has passed. Publishing the verdict"
              + " takes the day off. Readers do not see it, and approvals stay. If-Match takes the"
              + " claim's ETag.")
  public RestResponse<PlanView> setPlan(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewPlan wanted) {
    return answer(planning.set(slug, ifMatch, before -> wanted, caller.actor()));
  }

  @PATCH
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @PermissionsAllowed(Permission.LOG_CLAIMS)
  @RequestBodySchema(NewPlan.class)
  @Operation(
      operationId = "patchPlan",
      summary = "Change the priority, the due day or the reach of a claim")
  public RestResponse<PlanView> patchPlan(
      String slug, @HeaderParam("If-Match") String ifMatch, @NotNull MergePatch<NewPlan> patch) {
    return answer(planning.set(slug, ifMatch, patch::appliedTo, caller.actor()));
  }

  private static RestResponse<PlanView> answer(Planned planned) {
    return ResponseBuilder.ok(planned.plan()).tag(ETags.of(planned.version())).build();
  }
}
